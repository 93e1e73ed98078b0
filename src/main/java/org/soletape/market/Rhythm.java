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

  /** Whether recent sales are asked for. */
  public boolean countsSales() {
    return this == NORMAL;
  }

  public boolean isSlowerThan(Rhythm other) {
    return compareTo(other) > 0;
  }
}
