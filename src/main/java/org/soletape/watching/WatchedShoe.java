package org.soletape.watching;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;

/** Something somebody watches, with its prices at every venue. */
public record WatchedShoe(Watch watch, Map<Provider, AtVenue> venues) {
  /**
   * What a venue tells of it.
   *
   * @param observedAt when it told the newest prices; empty when it never did
   * @param stale whether these are
   */
  public record AtVenue(Optional<Instant> observedAt, boolean stale, Map<Side, Moves> sides) {
    public Moves of(Side side) {
      return sides.get(side);
    }
  }

  public AtVenue at(Provider venue) {
    return venues.get(venue);
  }
}
