package org.soletape.portfolio;

import java.time.LocalDate;
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
  /** Whether its prices count on the day of its slot; that nobody offers always does. */
  boolean counts(Conversion conversion) {
    LocalDate day = slot.day();
    return counts(ask, day, conversion) && counts(bid, day, conversion);
  }

  private static boolean counts(Optional<Money> price, LocalDate day, Conversion conversion) {
    return price.isEmpty() || conversion.covers(price.get().currency(), day);
  }
}
