package org.soletape.market;

import java.util.Locale;

/**
 * How often everything is polled: less, the closer a limit of the free plans is. From the usual
 * pace to the slowest.
 */
public enum Rhythm {
  /** Hot products in every slot, cold ones once a day, recent sales within their budget. */
  NORMAL,
  /** Cold products every second day, and no recent sales. */
  SPARING,
  /** Besides that, hot products every twelve hours. */
  MINIMAL;

  /** The rhythm of a {@link #word}. */
  public static Rhythm of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word stored and used in JSON: {@code sparing}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it means for the prices. */
  public String description() {
    return switch (this) {
      case NORMAL -> "Everything is polled in its usual rhythm.";
      case SPARING ->
          "Polling is slowed down: cold products every second day, and no recent sales.";
      case MINIMAL ->
          "Polling is slowed down: hot products every 12 hours, cold ones every second day,"
              + " and no recent sales.";
    };
  }

  /** Whether recent sales are asked for. */
  public boolean countsSales() {
    return this == NORMAL;
  }

  public boolean isSlowerThan(Rhythm other) {
    return compareTo(other) > 0;
  }
}
