package org.soletape.web.inventory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.soletape.market.Slot;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.PortfolioLine;
import org.soletape.portfolio.PortfolioWeek;
import org.soletape.portfolio.WeekEnd;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.Moment;
import org.soletape.web.inventory.ValueView.Entry;
import org.soletape.web.inventory.ValueView.Line;
import org.soletape.web.inventory.ValueView.Table;
import org.soletape.web.inventory.ValueView.Value;

/**
 * Draws the week of the pairs owned now, slot by slot.
 *
 * @param cash what each pair would bring today, in the order the week was made from
 * @param listed the same, if listed
 */
record PortfolioWeekDrawing(
    PortfolioWeek week, List<Figure> cash, List<Figure> listed, Conversion conversion) {
  private static final String ABOUT =
      "The pairs owned now, after fees. A line holds the same pairs from end to end, so that it"
          + " moves with prices alone; it is open where nothing was observed.";

  Value value() {
    List<Line> lines =
        List.of(
            line("If listed", "listed", "ask", week.ifListed()),
            line("Cash today", "cash", "bid", week.cashToday()));
    ValueRates rates =
        ValueRates.of(List.of(week.ifListed(), week.cashToday()), conversion, day(week.last()));
    return new Value(
        ABOUT,
        ChartLine.json(
            week.first(), lines.stream().map(line -> line.drawn(conversion.counted())).toList()),
        lines,
        Stream.of(
                rates.sentence().orElse(""),
                rest(lines.getFirst(), listed),
                rest(lines.getLast(), cash))
            .filter(rest -> !rest.isEmpty())
            .distinct()
            .toList(),
        new Table(
            "Slot", ValueView.known(lines).stream().map(i -> entry(lines, rates, i)).toList()),
        ValueView.unless(lines, "No pair was valued through the whole week."));
  }

  private static Line line(String label, String style, String side, PortfolioLine line) {
    String covered = "%d of %d pairs".formatted(line.covered(), line.owned());
    return new Line(label, style, side, line, covered);
  }

  /** What is true of both lines stands once. */
  private static String rest(Line line, List<Figure> today) {
    return WeekEndText.of(line.label(), line.side(), line.line(), WeekEnd.of(line.line(), today));
  }

  private Entry entry(List<Line> lines, ValueRates rates, int index) {
    Slot slot = week.first().plus(index);
    return Entry.of(Moment.of(slot.start()).text(), rates.on(day(slot)), lines, index);
  }

  private static LocalDate day(Slot slot) {
    return LocalDate.ofInstant(slot.start(), ZoneOffset.UTC);
  }
}
