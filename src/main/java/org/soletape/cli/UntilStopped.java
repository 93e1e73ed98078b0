package org.soletape.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the process is told to stop, and holds its end back until everything that was opened
 * after this is closed.
 */
final class UntilStopped implements AutoCloseable {
  /** Hosts kill what has not gone ten seconds after they asked. */
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  UntilStopped() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
  }

  void await() throws InterruptedException {
    told.await();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void stop() {
    told.countDown();
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
