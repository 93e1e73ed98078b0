package org.soletape.history;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * What a venue said about a size on one UTC day. Amounts are minor units of the month's currency,
 * above zero; each is empty where nothing was offered or is published.
 *
 * @param lowestAsk of the day's last book that sent the size, like {@code highestBid} and {@code
 *     lastSale}
 * @param askLow the day's lowest ask, over all its books
 * @param bidHigh the day's highest bid
 * @param sales7d the day's last count of seven days' sales; zero is a count
 */
public record DayQuote(
    OptionalInt lowestAsk,
    OptionalInt highestBid,
    OptionalInt lastSale,
    OptionalInt askLow,
    OptionalInt bidHigh,
    OptionalInt sales7d) {
  /** The same with other amounts. */
  DayQuote with(UnaryOperator<OptionalInt> amounts) {
    return new DayQuote(
        amounts.apply(lowestAsk),
        amounts.apply(highestBid),
        amounts.apply(lastSale),
        amounts.apply(askLow),
        amounts.apply(bidHigh),
        sales7d);
  }
}
