package org.soletape.upkeep.budget;

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

  /** The plans Soletape is made for: Supabase with Vercel. */
  public static final FreePlan STANDARD =
      new FreePlan(
          OptionalLong.of(500 * MEGABYTE),
          HostPlan.VERCEL.requests(),
          HostPlan.VERCEL.cpuSeconds());

  /** Our own aim for our relations; nothing turns it off. */
  private static final long OWN_BYTES = 30 * MEGABYTE;

  /** The limit of a meter; empty when none is known or set. */
  public OptionalLong limit(Meter meter) {
    return switch (meter.counted()) {
      case OWN_BYTES -> OptionalLong.of(OWN_BYTES);
      case DATABASE_BYTES -> databaseBytes;
      case REQUESTS -> requests;
      case CPU_SECONDS -> cpuSeconds;
      case CALLS -> calls(meter.venue().orElseThrow());
    };
  }

  private static OptionalLong calls(Provider venue) {
    return venue.callsADay().stream().mapToLong(Integer::longValue).findFirst();
  }
}
