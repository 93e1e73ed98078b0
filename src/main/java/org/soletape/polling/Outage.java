package org.soletape.polling;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.db.Waiting;

/**
 * A run's patience with a database that is away: it waits, longer every time, and goes on where it
 * was, until the time box ends. What runs write is fit to be written twice.
 */
final class Outage implements Database.Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private final TimeBox timeBox;
  private final Waiting waiting = new Waiting(this::await);
  private volatile boolean outlasted;

  Outage(TimeBox timeBox) {
    this.timeBox = timeBox;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return waiting.call(work);
  }

  private void await(Duration wait, DatabaseException loss) {
    if (wait.equals(Waiting.FIRST_WAIT)) {
      LOG.warn("the database is away: {}", loss.getMessage());
    }
    if (outlasted || !timeBox.sleepsFor(wait.toNanos())) {
      outlasted = true;
      throw new DatabaseException(
          "it was away when the run's time ended; what was polled before is kept, and the next run"
              + " goes on from there ("
              + loss.getMessage()
              + ")",
          loss);
    }
  }
}
