package org.soletape.polling;

import java.time.Duration;
import java.util.Optional;
import org.soletape.catalog.Provider;

/**
 * How hard venues may be asked.
 *
 * @param pace from the end of one request to the start of the next, per venue; zero is unpaced
 * @param salesCalls recent-sales requests per slot
 * @param leaseExpiry after how long a silent drainer is taken for dead
 */
public record PollingRules(Duration pace, int salesCalls, Duration leaseExpiry) {
  /** StockX's published limit; Alias publishes none. */
  public static final int STOCKX_CALLS_A_DAY = 25_000;

  public PollingRules {
    if (pace.isNegative() || salesCalls < 0) {
      throw new IllegalArgumentException("negative pace or sales budget");
    }
  }

  public PollingRules(Duration pace, int salesCalls) {
    this(pace, salesCalls, VenueLeases.EXPIRY);
  }

  /** Requests a venue allows per UTC day, when it says so. */
  public Optional<Integer> quota(Provider provider) {
    return switch (provider) {
      case STOCKX -> Optional.of(STOCKX_CALLS_A_DAY);
      case ALIAS -> Optional.empty();
    };
  }
}
