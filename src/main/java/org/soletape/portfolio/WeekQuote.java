package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;
import org.soletape.money.Money;

/**
 * What a venue said about a pair in one slot. A side that is empty was asked for, and nobody
 * offered; a slot in which nobody asked has no quote.
 */
public record WeekQuote(
    String itemId, Provider venue, Slot slot, Optional<Money> ask, Optional<Money> bid) {
  public WeekQuote {
    requireNonNull(itemId, "itemId is null");
    requireNonNull(venue, "venue is null");
    requireNonNull(slot, "slot is null");
    requireNonNull(ask, "ask is null");
    requireNonNull(bid, "bid is null");
  }
}
