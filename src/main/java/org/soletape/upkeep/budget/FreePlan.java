package org.soletape.upkeep.budget;

import java.util.OptionalLong;
import org.soletape.polling.PollingRules;

/**
 * The limits to stay inside. Two of them depend on where Soletape runs and can be set; an empty one
 * is no limit.
 *
 * @param databaseBytes of all databases of the server together, as Supabase counts: its free plan
 *     turns read-only above 500 MB
 * @param requests a month: 100,000 invocations were Vercel Hobby's long-standing ceiling, which is
 *     kept although its present plan allows more
 */
public record FreePlan(OptionalLong databaseBytes, OptionalLong requests) {
  /** Decimal, the smaller reading of "MB". */
  public static final long MEGABYTE = 1_000_000;

  /** The plans Soletape is made for. */
  public static final FreePlan STANDARD =
      new FreePlan(OptionalLong.of(500 * MEGABYTE), OptionalLong.of(100_000));

  /** For machines of one's own: no limit on what can be set. */
  public static final FreePlan OWN_MACHINE =
      new FreePlan(OptionalLong.empty(), OptionalLong.empty());

  /** Our own aim for our relations; nothing turns it off. */
  private static final long OWN_BYTES = 30 * MEGABYTE;

  /** Vercel Hobby's four hours of Active CPU a month. */
  private static final long CPU_SECONDS = 4 * 60 * 60;

  /** The limit of a meter; empty when none is known or set. */
  public OptionalLong limit(Meter meter) {
    return switch (meter) {
      case OWN_BYTES -> OptionalLong.of(OWN_BYTES);
      case DATABASE_BYTES -> databaseBytes;
      case REQUESTS -> requests;
      case CPU_SECONDS -> OptionalLong.of(CPU_SECONDS);
      case STOCKX_CALLS -> OptionalLong.of(PollingRules.STOCKX_CALLS_A_DAY);
      case ALIAS_CALLS -> OptionalLong.empty();
    };
  }
}
