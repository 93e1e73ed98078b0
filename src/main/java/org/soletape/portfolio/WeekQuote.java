package org.soletape.portfolio;

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
    UUID sizeId, Provider venue, Slot slot, Optional<Money> ask, Optional<Money> bid) {}
