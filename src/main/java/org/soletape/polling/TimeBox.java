package org.soletape.polling;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.soletape.venue.RequestGate.GateClosed;

/**
 * How long a run may take, on the machine's own steady clock. It can be ended early: a request
 * under way finishes, and none starts after it.
 */
public final class TimeBox {
  private final long end;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private TimeBox(long end) {
    this.end = end;
  }

  public static TimeBox of(Duration duration) {
    return new TimeBox(System.nanoTime() + duration.toNanos());
  }

  /** Ends the box now and wakes whoever sleeps in it. */
  public void stop() {
    stopped.countDown();
  }

  boolean isOver() {
    return stopped.getCount() == 0 || System.nanoTime() - end >= 0;
  }

  void requireOpen() {
    if (stopped.getCount() == 0) {
      throw new GateClosed("it was asked to stop");
    }
    if (System.nanoTime() - end >= 0) {
      throw new GateClosed("the time box is over");
    }
  }

  /** Waits inside the box; false when the box does not last that long. */
  boolean sleepsFor(long nanos) {
    try {
      sleep(nanos);
      return true;
    } catch (GateClosed e) {
      return false;
    }
  }

  /**
   * Waits inside the box.
   *
   * @throws GateClosed at once when the wait would outlast the box, or when the box is stopped
   */
  void sleep(long nanos) {
    requireOpen();
    if (nanos <= 0) {
      return;
    }
    if (System.nanoTime() + nanos - end >= 0) {
      throw new GateClosed("the time box is over");
    }
    try {
      if (stopped.await(nanos, NANOSECONDS)) {
        requireOpen();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateClosed("it was asked to stop");
    }
  }
}
