package org.soletape.fees;

import java.math.BigDecimal;

/**
 * A rate in hundredths of a percent: 950 is 9.5 %.
 *
 * @param value from 0 to 10,000
 */
public record BasisPoints(int value) {
  /** How many make a whole. */
  public static final int WHOLE = 10_000;

  /** This share of an amount of zero or more, in minor units, rounded half up. */
  long of(long minor) {
    return roundHalfUp(Math.multiplyExact(minor, (long) value));
  }

  /** An amount counted in ten-thousandths of a minor unit, rounded half up to whole ones. */
  static long roundHalfUp(long tenThousandths) {
    return Math.floorDiv(Math.addExact(tenThousandths, WHOLE / 2), (long) WHOLE);
  }

  /** As people write it: {@code 9.5 %}. */
  String text() {
    return BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString() + " %";
  }
}
