package org.soletape.portfolio;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * What the owner states about where a pair is offered. A price or a day is never stated without the
 * place; every other part may be unknown.
 *
 * @param venue where: {@code stockx}, {@code alias}, or any other place in the owner's words
 * @param price what is asked of a buyer there
 * @param since the day it was put there
 */
public record Listing(Optional<String> venue, Optional<Money> price, Optional<LocalDate> since) {
  /** For how many days it has been there; empty when that is not stated. */
  public OptionalInt daysUntil(LocalDate today) {
    return since
        .map(first -> OptionalInt.of(Math.toIntExact(Math.max(0, DAYS.between(first, today)))))
        .orElse(OptionalInt.empty());
  }

  /** Our venue it is offered at; empty for another place and for none. */
  public Optional<Provider> provider() {
    return venue.flatMap(Sale::venueAt);
  }
}
