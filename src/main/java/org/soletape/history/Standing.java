package org.soletape.history;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Where a price stands among those of the days before it. A day without a price counts nowhere.
 *
 * @param days on how many days before it a price is known
 * @param below on how many of these it was lower
 * @param above on how many of these it was higher
 * @param highestFor for how many days it has not been higher: since the last day on which it was,
 *     else since the first known one; 0 when no day is known
 * @param lowestFor the same of lower
 */
public record Standing(int days, int below, int above, int highestFor, int lowestFor) {
  /** With fewer days a share of them says nothing. */
  public static final int FEWEST_COMPARED = 7;

  /**
   * On how many of a hundred known days the price was lower, rounded down; empty when fewer than
   * seven are known.
   */
  public OptionalInt percentBelow() {
    return percent(below);
  }

  /** The same of higher. */
  public OptionalInt percentAbove() {
    return percent(above);
  }

  private OptionalInt percent(int some) {
    return days < FEWEST_COMPARED
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(100L * some / days));
  }

  /** Takes the days before one by one, in any order. */
  static final class Count {
    private final long today;
    private final int price;
    private int days;
    private int below;
    private int above;
    private long first = Long.MAX_VALUE;
    private long lastAbove = Long.MIN_VALUE;
    private long lastBelow = Long.MIN_VALUE;

    /**
     * Of a price of today.
     *
     * @param price in minor units
     */
    Count(LocalDate today, int price) {
      this.today = today.toEpochDay();
      this.price = price;
    }

    void add(long epochDay, int before) {
      days++;
      first = Math.min(first, epochDay);
      if (before > price) {
        above++;
        lastAbove = Math.max(lastAbove, epochDay);
      } else if (before < price) {
        below++;
        lastBelow = Math.max(lastBelow, epochDay);
      }
    }

    Standing standing() {
      return new Standing(days, below, above, since(lastAbove), since(lastBelow));
    }

    private int since(long last) {
      return days == 0 ? 0 : Math.toIntExact(today - Math.max(last, first));
    }
  }
}
