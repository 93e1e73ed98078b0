package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;
import org.soletape.money.Money;

/**
 * What one venue said about one size in one slot. A slot without one had no answer for the size.
 *
 * @param sizeId as {@link Item#sizeId()} names it
 */
public record WeekQuote(
    UUID sizeId, Provider venue, Slot slot, Optional<Money> ask, Optional<Money> bid) {
  public WeekQuote {
    requireNonNull(sizeId, "sizeId is null");
    requireNonNull(venue, "venue is null");
    requireNonNull(slot, "slot is null");
    requireNonNull(ask, "ask is null");
    requireNonNull(bid, "bid is null");
  }
}
