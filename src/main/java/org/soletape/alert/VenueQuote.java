package org.soletape.alert;

import java.time.Instant;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.money.Money;

/**
 * What one venue said last about a size, or a product as a whole.
 *
 * @param ask the lowest; empty: nobody asks
 * @param bid the highest; empty: nobody bids
 * @param observedAt when it said so
 * @param fresh whether that was in the slot the product was last due in, or later
 */
record VenueQuote(
    Provider venue, Optional<Money> ask, Optional<Money> bid, Instant observedAt, boolean fresh) {
  /** The price of a side, fresh or not. */
  Optional<Money> price(Side side) {
    return side == Side.ASK ? ask : bid;
  }
}
