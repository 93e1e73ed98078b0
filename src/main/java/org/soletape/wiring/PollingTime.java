package org.soletape.wiring;

import java.time.Clock;
import org.soletape.db.Database;

/** Whose time decides slots, observations and what is dropped: asked anew for every run. */
@FunctionalInterface
public interface PollingTime {
  /**
   * The clock of one run.
   *
   * @param own the process's own clock
   */
  Clock of(Database database, Clock own);
}
