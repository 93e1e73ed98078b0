package org.soletape.venue;

import java.time.Duration;

/**
 * How long a venue is waited for.
 *
 * @param connectTimeout for the connection alone
 * @param requestTimeout for one whole attempt, from the first byte sent to the last received
 * @param firstBackoff the wait before the second attempt, doubled for each later one
 */
public record HttpPatience(
    Duration connectTimeout, Duration requestTimeout, Duration firstBackoff) {
  /** Alias has been seen to take 45 seconds to its first byte. */
  public static final HttpPatience STANDARD =
      new HttpPatience(Duration.ofSeconds(10), Duration.ofSeconds(50), Duration.ofSeconds(1));

  /** How often a venue that does not answer is asked in all. */
  static final int ATTEMPTS = 3;

  public HttpPatience {
    requirePositive(connectTimeout, "connectTimeout");
    requirePositive(requestTimeout, "requestTimeout");
    requirePositive(firstBackoff, "firstBackoff");
  }

  /** The wait after so many failed attempts, before it is spread at random. */
  Duration backoffAfter(int failures) {
    return firstBackoff.multipliedBy(1L << (failures - 1));
  }

  private static void requirePositive(Duration duration, String name) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " is not above zero: " + duration);
    }
  }
}
