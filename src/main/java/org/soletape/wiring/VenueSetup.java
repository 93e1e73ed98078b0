package org.soletape.wiring;

import java.time.Clock;
import org.soletape.db.Database;
import org.soletape.venue.VenueFactory;

/** The settings of a venue that has credentials. Printing them shows no secret. */
public interface VenueSetup {
  /** Puts the venue together. */
  VenueFactory at(Database database, Clock time);
}
