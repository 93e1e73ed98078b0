package org.soletape.portfolio.sell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How fast a size sells at a venue.
 *
 * @param isPublished whether the venue tells sales at all
 * @param sales7d how many were sold in seven days; empty: not known
 */
public record Pace(boolean isPublished, OptionalInt sales7d) {
  private static final BigDecimal WEEK = BigDecimal.valueOf(7);

  /** Why nothing is known of it, as a word; {@code value} when it is. */
  public String word() {
    return sales7d.isPresent() ? "value" : isPublished ? "pending" : "not_offered";
  }

  /**
   * How many days one takes to sell at this rate, with one decimal; empty when it is not known, or
   * none was sold.
   */
  public Optional<BigDecimal> daysEach() {
    return sales7d.isEmpty() || sales7d.getAsInt() == 0
        ? Optional.empty()
        : Optional.of(WEEK.divide(BigDecimal.valueOf(sales7d.getAsInt()), 1, RoundingMode.HALF_UP));
  }
}
