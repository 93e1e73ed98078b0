package org.soletape.alert;

/**
 * What a rule's figure is compared with.
 *
 * @param above whether the condition is true at this value and above it; else at it and below
 * @param value in the figure's unit; an int holds it, as it does every price
 */
public record Bound(boolean above, long value) {
  /** The condition has to be false by one part in so many before it may fire again. */
  private static final long PART = 50;

  /** Whether the condition is true, whatever is not known. */
  public boolean holds(Reading reading) {
    return above
        ? reading.least().isPresent() && reading.least().getAsLong() >= value
        : reading.most().isPresent() && reading.most().getAsLong() <= value;
  }

  /** Whether the condition is false by 2 % of the reading's scale, whatever is not known. */
  public boolean isClear(Reading reading) {
    long margin = margin(reading.scale());
    return above
        ? reading.most().isPresent() && reading.most().getAsLong() <= value - margin
        : reading.least().isPresent() && reading.least().getAsLong() >= value + margin;
  }

  /** Two percent, rounded up, and never nothing. */
  static long margin(long scale) {
    return Math.max(Math.ceilDiv(scale, PART), 1);
  }
}
