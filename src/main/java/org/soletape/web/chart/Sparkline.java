package org.soletape.web.chart;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;

/** Draws a line of days as the path of a small picture: steps, with gaps left open. */
public final class Sparkline {
  /** The height of the picture, whose width is the number of days. */
  private static final int HEIGHT = 20;

  private static final int MARGIN = 2;

  private Sparkline() {}

  /** The {@code d} of an SVG path, empty when nothing is known. */
  public static String path(List<OptionalInt> values) {
    IntSummaryStatistics range =
        values.stream().flatMapToInt(OptionalInt::stream).summaryStatistics();
    StringBuilder path = new StringBuilder();
    OptionalInt before = OptionalInt.empty();
    int since = 0;
    for (int i = 0; i <= values.size(); i++) {
      OptionalInt here = i < values.size() ? height(values.get(i), range) : OptionalInt.empty();
      if (here.equals(before)) {
        continue;
      }
      if (before.isPresent()) {
        path.append('h').append(i - since);
      }
      if (here.isPresent()) {
        path.append(move(before, here.getAsInt(), i));
      }
      before = here;
      since = i;
    }
    return path.toString();
  }

  /** Up or down from the value before; after a gap, to where it begins. */
  private static String move(OptionalInt before, int y, int x) {
    return before.isPresent() ? "v" + (y - before.getAsInt()) : "M" + x + " " + y;
  }

  private static OptionalInt height(OptionalInt value, IntSummaryStatistics range) {
    if (value.isEmpty()) {
      return value;
    }
    long spread = (long) range.getMax() - range.getMin();
    if (spread == 0) {
      return OptionalInt.of(HEIGHT / 2);
    }
    long drawn = HEIGHT - 2 * MARGIN;
    long above = ((long) value.getAsInt() - range.getMin()) * drawn / spread;
    return OptionalInt.of(HEIGHT - MARGIN - Math.toIntExact(above));
  }
}
