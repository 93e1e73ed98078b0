package org.soletape.web.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which days a table under a chart shows: all of them, or of many every seventh, which nobody would
 * read otherwise.
 *
 * @param known the days on which anything is known, newest first, counted from the first of the
 *     range
 */
public record DayRows(List<Integer> known) {
  private static final int MOST = 90;
  private static final int SPARSE = 7;

  public DayRows {
    known = List.copyOf(known);
  }

  /** What a row is. */
  public String step() {
    return isSparse() ? "Every seventh day" : "Day";
  }

  /** The days that have a row, newest first. */
  public List<Integer> shown() {
    int every = isSparse() ? SPARSE : 1;
    return IntStream.range(0, known.size())
        .filter(row -> row % every == 0)
        .mapToObj(known::get)
        .toList();
  }

  /** Whether days are passed over. */
  public boolean isSparse() {
    return known.size() > MOST;
  }
}
