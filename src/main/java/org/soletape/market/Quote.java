package org.soletape.market;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * What one venue said about one size. Every amount is in minor units of the book's currency and is
 * above zero; empty means the venue offered none, or does not publish the field.
 *
 * @param ordinal the size's place in the product's arrays, from 1
 * @param sales7d sales of the last seven days; zero is a count, empty is unknown
 */
public record Quote(
    int ordinal,
    OptionalInt lowestAsk,
    OptionalInt highestBid,
    OptionalInt lastSale,
    OptionalInt sales7d) {
  public Quote {
    if (ordinal < 1) {
      throw new IllegalArgumentException("ordinal below 1: " + ordinal);
    }
    requirePositive(lowestAsk, "lowest ask");
    requirePositive(highestBid, "highest bid");
    requirePositive(lastSale, "last sale");
    if (sales7d.isPresent() && sales7d.getAsInt() < 0) {
      throw new IllegalArgumentException("negative sales count: " + sales7d.getAsInt());
    }
  }

  /** The same with other amounts. */
  Quote with(UnaryOperator<OptionalInt> amounts) {
    return new Quote(
        ordinal,
        amounts.apply(lowestAsk),
        amounts.apply(highestBid),
        amounts.apply(lastSale),
        sales7d);
  }

  private static void requirePositive(OptionalInt amount, String field) {
    if (amount.isPresent() && amount.getAsInt() <= 0) {
      throw new IllegalArgumentException(field + " is not above zero: " + amount.getAsInt());
    }
  }
}
