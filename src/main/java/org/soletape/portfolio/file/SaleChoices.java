package org.soletape.portfolio.file;

import java.util.Map;

/**
 * What somebody says of a file's sales; the rest is matched first bought, first sold.
 *
 * @param isSales whether the file is one of sales: then a line that states a status is one as well
 * @param pairs the pair that was sold, by the {@link FileSale#place} of the sale; {@link #NO_PAIR}
 *     for none
 */
public record SaleChoices(boolean isSales, Map<String, String> pairs) {
  public static final String NO_PAIR = "none";
  public static final SaleChoices NONE = new SaleChoices(false, Map.of());

  public SaleChoices {
    pairs = Map.copyOf(pairs);
  }
}
