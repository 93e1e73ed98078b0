package org.soletape.venue;

import java.time.Duration;

/**
 * Stands before every request to a venue, token requests and retries included, and keeps the
 * venue's pace.
 */
public interface RequestGate {
  /**
   * Waits until the next request may start.
   *
   * @throws GateClosed when no further request may start in this run
   */
  void beforeRequest();

  /** Tells that the request has ended, well or not: the pace is counted from here. */
  void afterRequest();

  /**
   * Waits as a venue asked for, or between two tries, keeping the right to go on.
   *
   * @throws GateClosed when the wait would outlast the run
   */
  void pause(Duration duration);

  /**
   * No further request may start: the time box is over, the day's quota is used, the lease lost.
   */
  final class GateClosed extends RuntimeException {
    public GateClosed(String reason) {
      super(reason);
    }
  }
}
