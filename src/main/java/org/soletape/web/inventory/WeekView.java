package org.soletape.web.inventory;

import java.util.List;
import org.soletape.portfolio.PortfolioWeek;
import org.soletape.portfolio.WeekEnd;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;

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
   * @param side which side of the market it is made from: ask or bid
   */
  public record Line(String label, String side, PortfolioWeek.Line line, WeekEnd end) {
    public String style() {
      return side.equals("bid") ? "cash" : "listed";
    }

    public String now() {
      return line.end().map(MoneyText::of).orElse("unknown");
    }

    /** How many pairs it holds. */
    public String covered() {
      return "%d of %d pairs".formatted(line.covered(), line.owned());
    }

    /** What it leaves out, in sentences; empty when nothing. */
    public String rest() {
      return WeekEndText.of(label, side, line, end);
    }
  }

  /** One slot of the table. */
  public record Entry(Moment slot, List<String> values) {}
}
