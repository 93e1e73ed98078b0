package org.soletape.web.chart;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;

/** Draws a line of slots as the path of a small picture: steps, with gaps left open. */
public final class Sparkline {
  /** How wide one slot is drawn. */
  public static final int STEP = 4;

  /** The height of the picture. */
  public static final int HEIGHT = 28;

  private static final int MARGIN = 3;

  private Sparkline() {}

  /** The {@code d} of an SVG path, empty when nothing is known. */
  public static String path(List<OptionalInt> values) {
    IntSummaryStatistics range =
        values.stream()
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .summaryStatistics();
    StringBuilder path = new StringBuilder(values.size() * 6);
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        int y = height(values.get(i).getAsInt(), range);
        path.append(drawing ? "V" + y : "M" + i * STEP + " " + y).append("h" + STEP);
      }
      drawing = values.get(i).isPresent();
    }
    return path.toString();
  }

  private static int height(int value, IntSummaryStatistics range) {
    long spread = (long) range.getMax() - range.getMin();
    if (spread == 0) {
      return HEIGHT / 2;
    }
    long drawn = HEIGHT - 2 * MARGIN;
    return HEIGHT - MARGIN - (int) (((long) value - range.getMin()) * drawn / spread);
  }
}
