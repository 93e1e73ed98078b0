package org.soletape.fees;

/**
 * The commission of some levels or ratings.
 *
 * @param lowest the lowest it is for
 * @param highest the highest it is for
 * @param commission basis points
 */
public record Band(int lowest, int highest, int commission) {
  boolean includes(long value) {
    return value >= lowest && value <= highest;
  }

  /** The value in this band that is the nearest to another. */
  long nearest(long value) {
    return Math.clamp(value, lowest, highest);
  }

  /** As people write it: {@code 9.5 %}. */
  public String rate() {
    return new BasisPoints(commission).text();
  }

  /** Whom it is for: {@code seller level 1}, {@code ratings 90 to 100}. */
  String spoken(String noun) {
    return lowest == highest
        ? noun + " " + lowest
        : "%ss %d to %d".formatted(noun, lowest, highest);
  }
}
