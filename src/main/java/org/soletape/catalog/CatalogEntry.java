package org.soletape.catalog;

import java.time.LocalDate;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * A product somebody wants tracked, as a catalogue file names it.
 *
 * @param sku the style code as printed
 * @param score popularity, 0 to 100; {@value #DEFAULT_SCORE} when the file does not say
 * @param retail the retail price in USD
 */
public record CatalogEntry(
    String sku,
    Optional<String> brand,
    Optional<String> model,
    Optional<String> colorway,
    int score,
    Optional<Money> retail,
    Optional<LocalDate> releaseDate) {
  /** What somebody lists without a score is wanted fresh. */
  public static final int DEFAULT_SCORE = 100;

  public CatalogEntry {
    if (new StyleCode(sku).parts().isEmpty()) {
      throw new IllegalArgumentException("no style code: '" + sku + "'");
    }
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("score out of range: " + score);
    }
  }

  public StyleCode styleCode() {
    return new StyleCode(sku);
  }
}
