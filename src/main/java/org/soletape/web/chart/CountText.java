package org.soletape.web.chart;

import java.util.Locale;

/** Writes how many there are of something. */
public final class CountText {
  private CountText() {}

  /** Such as {@code 1,240}. */
  public static String of(int number) {
    // A page has hundreds of these, and nearly all need no comma.
    return number > -1_000 && number < 1_000
        ? Integer.toString(number)
        : String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 1 pair} or {@code 1,240 pairs}. */
  public static String of(int number, String thing) {
    return of(number) + " " + (number == 1 ? thing : thing + "s");
  }
}
