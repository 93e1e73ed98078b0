package org.soletape.watching;

import java.util.Collection;
import java.util.Currency;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.soletape.market.Price;
import org.soletape.market.Quote;
import org.soletape.market.Side;

/**
 * What a venue told of a size, or of a product as a whole: its lowest ask and its highest bid of
 * any size.
 *
 * @param ask in minor units, above zero; empty when nobody asked
 * @param bid the same of a bid
 */
public record Told(Currency currency, OptionalInt ask, OptionalInt bid) {
  /** The best of these quotes. */
  static Told best(Currency currency, Collection<Quote> quotes) {
    return new Told(
        currency,
        quotes.stream().map(Quote::lowestAsk).flatMapToInt(OptionalInt::stream).min(),
        quotes.stream().map(Quote::highestBid).flatMapToInt(OptionalInt::stream).max());
  }

  /** The price of a side. */
  Price price(Side side) {
    return Price.answered(side == Side.ASK ? ask : bid, currency);
  }

  /** The best of both, as of two sizes of a product; currencies are never mixed. */
  Told orBetter(Told other) {
    if (!other.currency.equals(currency)) {
      return this;
    }
    return new Told(
        currency,
        IntStream.concat(ask.stream(), other.ask.stream()).min(),
        IntStream.concat(bid.stream(), other.bid.stream()).max());
  }
}
