package org.soletape.polling;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;

/**
 * A run's patience with a database that is away: it waits, longer every time, and goes on where it
 * was, until the time box ends. What runs write is fit to be written twice.
 */
final class Outage implements Database.Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final TimeBox timeBox;
  private volatile boolean outlasted;

  Outage(TimeBox timeBox) {
    this.timeBox = timeBox;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    Duration wait = FIRST_WAIT;
    while (true) {
      try {
        return work.get();
      } catch (DatabaseException e) {
        if (!e.isConnectionLoss()) {
          throw e;
        }
        await(wait, e);
      }
      wait = longer(wait);
    }
  }

  private void await(Duration wait, DatabaseException loss) {
    if (wait.equals(FIRST_WAIT)) {
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

  private static Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
  }
}
