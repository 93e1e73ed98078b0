package org.soletape.chaos;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that arrived at a venue, and what it was answered. Times are the machine's.
 *
 * @param arrivedNanos of {@link System#nanoTime}, for gaps
 * @param answered just before the answer's first byte left
 * @param status 0 when the venue hung up instead
 * @param body empty unless all of it was sent
 */
record VenueAnswer(
    String venue,
    String path,
    long arrivedNanos,
    Instant arrived,
    Instant answered,
    int status,
    Optional<String> body) {
  private static final Pattern PRICES =
      Pattern.compile(
          "/stockx/v2/catalog/products/([^/]+)/market-data"
              + "|/alias/api/v1/pricing_insights/availabilities/([^/]+)");

  /** The venue's id of the product whose prices were asked for. */
  Optional<String> pricedProduct() {
    Matcher found = PRICES.matcher(path);
    return found.matches()
        ? Optional.ofNullable(found.group(1)).or(() -> Optional.of(found.group(2)))
        : Optional.empty();
  }
}
