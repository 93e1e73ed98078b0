package org.soletape.web.inventory;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.DayPair;
import org.soletape.portfolio.PortfolioDays;
import org.soletape.portfolio.PortfolioLine;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.DayRows;
import org.soletape.web.chart.Moment;
import org.soletape.web.inventory.ValueView.Entry;
import org.soletape.web.inventory.ValueView.Line;
import org.soletape.web.inventory.ValueView.Table;
import org.soletape.web.inventory.ValueView.Value;

/** Draws the pairs owned on each day of a range. */
record PortfolioDaysDrawing(PortfolioDays days, Conversion conversion) {
  private static final String ABOUT =
      "Each day the pairs owned on it, after fees, at the closing prices of the UTC day, today at"
          + " the newest so far. A pair counts from its purchase, or from when it was added if no"
          + " day is stated, until its sale. A pair that lacks a price on some day it was owned is"
          + " left out of that line, so that no day jumps because a price was missing. The cost is"
          + " that of the pairs in the lines, realised is added up from the first day, and a day"
          + " on which nothing was observed, or nothing at one of the venues, is left open.";

  /** More pairs than these nobody reads the names of. */
  private static final int MOST_NAMES = 8;

  Value value() {
    List<Line> lines = lines();
    DayRows rows = new DayRows(ValueView.known(lines));
    ValueRates rates =
        ValueRates.of(List.of(days.ifListed(), days.cashToday()), conversion, days.last());
    return new Value(
        ABOUT,
        ChartLine.json(
            days.first().atStartOfDay(UTC).toInstant(),
            Duration.ofDays(1),
            lines.stream().map(line -> line.drawn(conversion.counted())).toList()),
        lines,
        rests(rows, rates),
        new Table(rows.step(), rows.shown().stream().map(day -> entry(lines, rates, day)).toList()),
        ValueView.unless(lines, empty()));
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(line("If listed", "listed", "ask", days.ifListed(), "pairs valued"));
    lines.add(line("Cash today", "cash", "bid", days.cashToday(), "pairs valued"));
    lines.add(line("Cost", "cost", "ask", days.cost(), "pairs"));
    if (days.realised().owned() > 0) {
      lines.add(line("Realised", "realised", "bid", days.realised(), "sales"));
    }
    return lines;
  }

  private static Line line(
      String label, String style, String side, PortfolioLine line, String things) {
    String covered = "%d of %d %s".formatted(line.covered(), line.owned(), things);
    return new Line(label, style, side, line, covered);
  }

  private String empty() {
    if (days.pairs().isEmpty()) {
      return "No pair was owned or sold on these days.";
    }
    return days.untold().begins().isEmpty()
        ? "No day of these pairs is history yet: a day is when it is over."
        : "No pair was valued on every day it was owned.";
  }

  private Entry entry(List<Line> lines, ValueRates rates, int day) {
    LocalDate date = days.first().plusDays(day);
    boolean isToday = date.equals(days.last());
    return Entry.of(Moment.day(date) + (isToday ? ", so far" : ""), rates.on(date), lines, day);
  }

  private List<String> rests(DayRows rows, ValueRates rates) {
    return Stream.of(
            rates.sentence(),
            ValueRates.ofTheirDay("Cost", days.cost(), "of the day a pair was bought"),
            ValueRates.ofTheirDay(
                "Realised",
                days.realised(),
                "of the day a pair was sold, its cost by that of the day it was bought"),
            counted(days.untold().daysWithoutRate())
                .filter(count -> !rates.from().isEmpty())
                .map(PortfolioDaysDrawing::withoutRate),
            days.untold()
                .begins()
                .filter(days.first()::isBefore)
                .map(day -> "History of these pairs begins on " + Moment.day(day) + "."),
            leftOut("If listed", "ask", days.ifListed()),
            leftOut("Cash today", "bid", days.cashToday()),
            counted(days.untold().withoutRate())
                .map(
                    pairs -> WeekEndText.neither(pairs, "no rate from the currency of the prices")),
            counted(days.untold().undated()).map(PortfolioDaysDrawing::undated),
            Optional.of("The table has a row for every seventh day.").filter(s -> rows.isSparse()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Integer> counted(int pairs) {
    return Optional.of(pairs).filter(count -> count > 0);
  }

  private static String withoutRate(int days) {
    return "On %s a price in another currency had no rate and is left open, like a missing one."
        .formatted(CountText.of(days, "day"));
  }

  private static String undated(int pairs) {
    return "%s sold on a day that is not stated and %s in no line."
        .formatted(
            pairs == 1 ? "1 pair was" : CountText.of(pairs) + " pairs were",
            pairs == 1 ? "is" : "are");
  }

  private Optional<String> leftOut(String label, String side, PortfolioLine line) {
    return counted(line.leftOut().size())
        .map(
            pairs ->
                "%s leaves out %s without %s on some day: %s."
                    .formatted(
                        label,
                        CountText.of(pairs, "pair"),
                        side.equals("ask") ? "an ask" : "a bid",
                        names(line.leftOut())));
  }

  private String names(List<Integer> places) {
    Map<String, Long> pairs =
        places.stream()
            .map(days.pairs()::get)
            .collect(Collectors.groupingBy(DayPair::name, TreeMap::new, Collectors.counting()));
    String named =
        pairs.entrySet().stream()
            .limit(MOST_NAMES)
            .map(each -> each.getKey() + (each.getValue() > 1 ? " (" + each.getValue() + ")" : ""))
            .collect(Collectors.joining(", "));
    return pairs.size() > MOST_NAMES
        ? named + " and " + CountText.of(pairs.size() - MOST_NAMES) + " more"
        : named;
  }
}
