package org.soletape.web.market;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The newest quote of one size at one venue, in minor units.
 *
 * @param listed whether the venue lists the size
 * @param observedAt when the venue last answered for it; empty when it never did
 * @param currency empty exactly when it never answered
 */
record VenueQuote(
    boolean listed,
    Optional<Instant> observedAt,
    Optional<Currency> currency,
    OptionalInt ask,
    OptionalInt bid,
    OptionalInt lastSale,
    OptionalInt sales7d) {

  /** Ask minus bid; below zero where the venue's own sides cross. */
  OptionalLong spread() {
    return ask.isPresent() && bid.isPresent()
        ? OptionalLong.of((long) ask.getAsInt() - bid.getAsInt())
        : OptionalLong.empty();
  }
}
