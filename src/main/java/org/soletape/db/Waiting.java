package org.soletape.db;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Patience with a database that is away: what was lost is tried again after longer and longer
 * waits.
 */
public final class Waiting implements Database.Patience {
  public static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Wait wait;

  public Waiting(Wait wait) {
    this.wait = wait;
  }

  /** Who waits, and for how long. */
  @FunctionalInterface
  public interface Wait {
    /**
     * Lets this time pass.
     *
     * @throws DatabaseException when nobody waits any longer
     */
    void pass(Duration time, DatabaseException loss);
  }

  /** Gives up where the next wait would be longer than this. */
  public static Waiting upTo(Duration longest) {
    return new Waiting(
        (time, loss) -> {
          if (time.compareTo(longest) > 0) {
            throw loss;
          }
          sleep(time, loss);
        });
  }

  @Override
  public <T> T call(Supplier<T> work) {
    Duration time = FIRST_WAIT;
    while (true) {
      try {
        return work.get();
      } catch (DatabaseException e) {
        if (!e.isConnectionLoss()) {
          throw e;
        }
        wait.pass(time, e);
      }
      time = longer(time);
    }
  }

  private static Duration longer(Duration time) {
    Duration twice = time.multipliedBy(2);
    return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
  }

  private static void sleep(Duration time, DatabaseException loss) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw loss;
    }
  }
}
