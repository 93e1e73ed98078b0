package org.soletape.upkeep.budget;

import java.util.Map;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;

/**
 * The limits to stay inside. Three of them depend on where Soletape runs; an empty one is no limit.
 *
 * @param databaseBytes of all databases of the server together, as Supabase counts: its free plan
 *     turns read-only above 500 MB
 * @param requests a month
 * @param cpuSeconds a month
 */
public record FreePlan(OptionalLong databaseBytes, OptionalLong requests, OptionalLong cpuSeconds) {
  /** Decimal, the smaller reading of "MB". */
  public static final long MEGABYTE = 1_000_000;

  private static final OptionalLong UNCOUNTED = OptionalLong.empty();

  /**
   * Vercel Hobby: four hours of Active CPU. 100,000 invocations were its long-standing ceiling,
   * which is kept although its present plan allows more.
   */
  private static final FreePlan VERCEL =
      new FreePlan(UNCOUNTED, OptionalLong.of(100_000), OptionalLong.of(4 * 60 * 60));

  /** Cloud Run: two million requests and 180,000 seconds of a processor. */
  private static final FreePlan CLOUDRUN =
      new FreePlan(UNCOUNTED, OptionalLong.of(2_000_000), OptionalLong.of(180_000));

  /** What hosts give, by their word in a setting; a machine of one's own counts nothing. */
  public static final Map<String, FreePlan> OF_HOSTS =
      Map.of(
          "none",
          new FreePlan(UNCOUNTED, UNCOUNTED, UNCOUNTED),
          "vercel",
          VERCEL,
          "cloudrun",
          CLOUDRUN);

  /** Our own aim for the relations of the usual catalogue; nothing turns it off. */
  private static final long OWN_BYTES = 30 * MEGABYTE;

  /** And for each product beyond it, which people's pairs bring in. */
  private static final long OWN_BYTES_A_PRODUCT = MEGABYTE / 5;

  /**
   * The limit of a meter; empty when none is known or set.
   *
   * @param products that are tracked
   */
  public OptionalLong limit(Meter meter, int products) {
    return switch (meter.counted()) {
      case OWN_BYTES -> OptionalLong.of(ownBytes(products));
      case DATABASE_BYTES -> databaseBytes;
      case REQUESTS -> requests;
      case CPU_SECONDS -> cpuSeconds;
      case CALLS -> calls(meter.venue().orElseThrow());
    };
  }

  private static long ownBytes(int products) {
    return OWN_BYTES + OWN_BYTES_A_PRODUCT * Math.max(0, products - Prediction.USUAL.skus());
  }

  private static OptionalLong calls(Provider venue) {
    return venue.callsADay().stream().mapToLong(Integer::longValue).findFirst();
  }
}
