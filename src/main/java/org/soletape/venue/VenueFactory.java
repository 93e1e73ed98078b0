package org.soletape.venue;

import org.soletape.catalog.Provider;

/**
 * Opens a venue for one run. What outlives the run, the connections and the access token, stays
 * here; the gate belongs to the run.
 */
public interface VenueFactory {
  Provider provider();

  /** The venue, every request of which passes this gate. */
  Venue open(RequestGate gate);
}
