package org.soletape.web.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.soletape.market.PriceState;
import org.soletape.market.Slot;

/**
 * What a venue knows of a product.
 *
 * @param mapped whether the venue's product is known, so that it is polled
 * @param title what the venue calls it
 * @param reason why it is not mapped, as stored
 * @param mappedAt since when it is polled there
 * @param observedAt when its newest book arrived
 */
record VenueListing(
    boolean mapped,
    Optional<String> title,
    Optional<String> reason,
    Optional<Instant> mappedAt,
    Optional<Instant> observedAt) {

  /** Whether there is nothing to wait for in this slot. */
  boolean hasAnswered(Slot due) {
    return !mapped || observedAt.filter(at -> !at.isBefore(due.start())).isPresent();
  }

  /** Whether two polls in a row have brought nothing. */
  boolean isStale(Duration allowedAge, Instant now) {
    return observedAt.filter(at -> PriceState.isStale(at, allowedAge, now)).isPresent();
  }
}
