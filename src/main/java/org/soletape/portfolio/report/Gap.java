package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.util.Locale;

/** What is not known of a pair, and what a report makes of it. */
public enum Gap implements Behind {
  /** Its cost is in no sum. */
  UNKNOWN_COST,
  /** It was sold in the period, and its profit is in no sum. */
  UNKNOWN_PROFIT,
  /** It has no day of purchase, and counts from the day it was added, or of its sale if earlier. */
  UNDATED_PURCHASE,
  /** Its purchase is dated after its sale: it counts as bought on the day of the sale. */
  SOLD_FIRST,
  /** It was sold on a day nobody stated, and is in no period. */
  UNDATED_SALE;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean holds(ReportedPair pair, Period period) {
    return switch (this) {
      case UNKNOWN_COST -> pair.cost().amount().isEmpty() && Part.any(pair, period);
      case UNKNOWN_PROFIT ->
          Part.SOLD.holds(pair, period)
              && pair.sale().filter(sale -> sale.profit().amount().isEmpty()).isPresent();
      case UNDATED_PURCHASE -> pair.bought().isEmpty() && Part.any(pair, period);
      case SOLD_FIRST -> Part.SOLD.holds(pair, period) && isSoldFirst(pair);
      case UNDATED_SALE -> pair.owned().isEmpty();
    };
  }

  private static boolean isSoldFirst(ReportedPair pair) {
    LocalDate sold = pair.soldOn().orElseThrow();
    return pair.bought().filter(sold::isBefore).isPresent();
  }
}
