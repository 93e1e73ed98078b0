package org.soletape.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.soletape.polling.TimeBox;

/**
 * Ends work cleanly when the process is told to stop: the end is held back until everything that
 * was opened after this is closed, so that requests and the venue answer under way are finished and
 * leases are given back.
 */
final class StopHook implements AutoCloseable {
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Duration patience;
  private final Runnable work;
  private final Thread hook = new Thread(this::stop, "stop");

  /**
   * Waits to be told.
   *
   * @param patience how long the end is held back at most
   * @param work what the process then has to do first
   */
  private StopHook(Duration patience, Runnable work) {
    this.patience = patience;
    this.work = work;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Of a site; hosts kill what has not gone ten seconds after they asked. */
  static StopHook ofSite() {
    return new StopHook(Duration.ofSeconds(20), () -> {});
  }

  /** Of a run, which ends with the answer under way. */
  static StopHook of(TimeBox timeBox) {
    return new StopHook(Duration.ofSeconds(9), timeBox::stop);
  }

  /** Until the process is told to stop. */
  void await() throws InterruptedException {
    told.await();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is going down already, which is what the hook is for.
    }
  }

  private void stop() {
    work.run();
    told.countDown();
    try {
      closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
