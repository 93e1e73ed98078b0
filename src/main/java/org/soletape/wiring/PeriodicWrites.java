package org.soletape.wiring;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what pages have gathered, once a minute and at the end. While the database takes no
 * writes everything goes on without, and the log tells it once.
 */
final class PeriodicWrites implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicWrites.class);
  private static final long SECONDS = 60;

  private final List<Runnable> writes;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private boolean failing;

  PeriodicWrites(List<Runnable> writes) {
    this.writes = List.copyOf(writes);
  }

  void start() {
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  /** Writes what is left. */
  @Override
  public void close() {
    timer.shutdownNow();
    write();
  }

  /** Each keeps what it could not write, so nothing is lost by trying again later. */
  synchronized void write() {
    long failed = writes.stream().filter(write -> !succeeds(write)).count();
    if (failing && failed == 0) {
      LOG.info("page views and usage are written again");
      failing = false;
    }
  }

  private boolean succeeds(Runnable write) {
    try {
      write.run();
      return true;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("page views and usage cannot be written at present: {}", e.getMessage());
      }
      failing = true;
      return false;
    }
  }
}
