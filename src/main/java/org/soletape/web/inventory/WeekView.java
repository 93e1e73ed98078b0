package org.soletape.web.inventory;

import java.util.List;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;

/**
 * What the owned pairs were worth over a week, as drawn.
 *
 * @param json what the script draws
 * @param table the same values as text, newest first
 */
public record WeekView(
    Visitor visitor, String json, List<Line> lines, List<Entry> table, boolean empty) {

  /** What the lines leave out; what is true of both stands once. */
  public List<String> rests() {
    return lines.stream().map(Line::rest).filter(rest -> !rest.isEmpty()).distinct().toList();
  }

  /**
   * A line of the chart.
   *
   * @param covered how many pairs it holds, in words
   * @param rest what it leaves out, in sentences; empty when nothing
   */
  public record Line(String label, String style, String now, String covered, String rest) {}

  /** One slot of the table. */
  public record Entry(Moment slot, List<String> values) {}
}
