package org.soletape.polling;

import java.time.Clock;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.Listing;
import org.soletape.catalog.ListingChoice;
import org.soletape.catalog.Proven;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.portfolio.WantedCodes;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFailure;

/**
 * Asks a venue for the codes that people's pairs wait for. What it confirms becomes a product that
 * the venues were never asked about, and is taken up as such.
 */
record CodeSearch(WantedCodes codes, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(CodeSearch.class);

  /** A minute of the run at most; the others come next time. */
  private static final int CODES_A_RUN = 40;

  /** Asks until all are asked for, the room or the run's time is over or the venue fails. */
  void run(Venue venue) {
    for (StyleCode code : codes.next(venue.provider(), clock.instant(), CODES_A_RUN)) {
      try {
        if (!ask(code, venue)) {
          return;
        }
      } catch (GateClosed e) {
        return;
      } catch (VenueFailure e) {
        LOG.warn(
            "{} was not asked for all new codes: {}", venue.provider().label(), e.getMessage());
        return;
      }
    }
  }

  /** Draws the conclusion of a run from what these venues said. */
  void settle(Collection<Provider> venues) {
    codes.settle(venues, clock.instant());
  }

  /** Whether there may be room for another; those asked for later have no stronger claim. */
  private boolean ask(StyleCode code, Venue venue) {
    return switch (answer(code, venue)) {
      case Proven.Known<Listing> found -> codes.confirmed(code, clock.instant());
      case Proven.Doubtful<Listing> not -> {
        codes.unknown(code, venue.provider(), clock.instant());
        yield true;
      }
    };
  }

  private static Proven<Listing> answer(StyleCode code, Venue venue) {
    try {
      return new ListingChoice(venue.provider(), code, venue.search(code)).made();
    } catch (VenueFailure.BadItem e) {
      return new Proven.Doubtful<>(e.getMessage());
    }
  }
}
