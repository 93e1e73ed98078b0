package org.soletape.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.soletape.polling.TimeBox;

/**
 * Ends a run cleanly when the process is told to stop: the venue answer under way is kept, leases
 * are given back, and only then does the process go.
 */
final class StoppableRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final TimeBox timeBox;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop-run");

  StoppableRun(TimeBox timeBox) {
    this.timeBox = timeBox;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  TimeBox timeBox() {
    return timeBox;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is going down already, which is what the hook is for.
    }
  }

  private void stop() {
    timeBox.stop();
    try {
      ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
