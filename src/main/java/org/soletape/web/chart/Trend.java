package org.soletape.web.chart;

import java.util.Locale;
import java.util.OptionalInt;

/** Which way a price went, and by how much. */
public enum Trend {
  UP("▲"),
  DOWN("▼"),
  FLAT(""),
  /** What it was before, or is, is not known. */
  UNKNOWN("");

  private final String sign;

  Trend(String sign) {
    this.sign = sign;
  }

  /** The direction of a change in hundredths of a percent. */
  public static Trend of(OptionalInt basisPoints) {
    if (basisPoints.isEmpty()) {
      return UNKNOWN;
    }
    int tenths = tenths(basisPoints.getAsInt());
    return tenths == 0 ? FLAT : tenths > 0 ? UP : DOWN;
  }

  /** The size of a change, such as {@code 3.2%}; the direction is the trend's. */
  public static String text(int basisPoints) {
    int tenths = Math.abs(tenths(basisPoints));
    return tenths >= 10_000 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
  }

  /** A mark for the direction, which does not rely on colour. */
  public String sign() {
    return sign;
  }

  /** The name a style rule uses. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Rounds half away from zero, so that a change and its opposite read alike. */
  private static int tenths(int basisPoints) {
    return (basisPoints + (basisPoints < 0 ? -5 : 5)) / 10;
  }
}
