package org.soletape.portfolio;

import java.time.Instant;
import java.util.Optional;
import org.soletape.catalog.Provider;

/**
 * What one venue says about one pair: the size's newest quote, each price with its state.
 *
 * @param observedAt when the venue said so; empty when it never did
 */
public record VenuePrices(
    Provider venue, Figure ask, Figure bid, Figure lastSale, Optional<Instant> observedAt) {
  /** Nothing is known, for one and the same reason. */
  public static VenuePrices unknown(Provider venue, FigureState why) {
    Figure missing = Figure.missing(why);
    return new VenuePrices(venue, missing, missing, missing, Optional.empty());
  }
}
