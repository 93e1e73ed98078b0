package org.soletape.polling;

import java.time.Duration;

/**
 * How hard venues may be asked.
 *
 * @param pace from the end of one request to the start of the next, per venue; zero is unpaced
 * @param salesCalls recent-sales requests per slot, of each venue that publishes sales
 * @param leaseExpiry after how long a silent drainer is taken for dead
 */
public record PollingRules(Duration pace, int salesCalls, Duration leaseExpiry) {
  public PollingRules {
    if (pace.isNegative() || salesCalls < 0) {
      throw new IllegalArgumentException("negative pace or sales budget");
    }
  }

  public PollingRules(Duration pace, int salesCalls) {
    this(pace, salesCalls, VenueLeases.EXPIRY);
  }
}
