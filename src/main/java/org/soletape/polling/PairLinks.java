package org.soletape.polling;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.portfolio.Linking;

/** Keeps people's pairs linked to what a run has found; no run fails because of it. */
final class PairLinks {
  private static final Logger LOG = LoggerFactory.getLogger(PairLinks.class);

  private final Database database;
  private final Linking linking;
  private final Clock clock;

  PairLinks(Database database, Linking linking, Clock clock) {
    this.database = database;
    this.linking = linking;
    this.clock = clock;
  }

  void refresh() {
    try {
      linking.run(database, clock.instant());
    } catch (DatabaseException e) {
      LOG.warn("the inventory could not be linked to the catalogue: {}", e.getMessage());
    }
  }
}
