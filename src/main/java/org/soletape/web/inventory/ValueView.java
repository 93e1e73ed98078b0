package org.soletape.web.inventory;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soletape.money.Money;
import org.soletape.portfolio.PortfolioLine;
import org.soletape.web.Choice;
import org.soletape.web.Visitor;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.ChartRange;
import org.soletape.web.chart.MoneyText;

/** What somebody's pairs were worth over a range, as drawn. */
public record ValueView(Visitor visitor, ChartRange range, Value value) {
  /** An address for each range. */
  public List<Choice> ranges() {
    return Arrays.stream(ChartRange.values())
        .map(each -> new Choice(each.label(), address(each), each == range))
        .toList();
  }

  private static String address(ChartRange range) {
    return "/inventory/week" + (range == ChartRange.WEEK ? "" : "?range=" + range.word());
  }

  /**
   * The lines of a range.
   *
   * @param about what the lines are
   * @param json what the script draws
   * @param rests what the lines leave out, in sentences
   * @param empty said in place of lines without any value
   */
  public record Value(
      String about,
      String json,
      List<Line> lines,
      List<String> rests,
      Table table,
      Optional<String> empty) {}

  /**
   * A line of the chart.
   *
   * @param style the word of its style rules
   * @param side how it is drawn: as asks are, or as bids
   * @param covered what it is made of
   */
  public record Line(String label, String style, String side, PortfolioLine line, String covered) {
    public String now() {
      return line.end().map(MoneyText::of).orElse("unknown");
    }

    /** The value at a step, as text. */
    String at(int step) {
      return line.values().get(step).map(MoneyText::of).orElse("–");
    }

    /** As the script reads it. */
    ChartLine drawn(Currency currency) {
      return new ChartLine(
          style,
          side,
          label,
          currency,
          line.values().stream()
              .map(value -> value.stream().mapToLong(Money::minor).findFirst())
              .toList());
    }
  }

  /**
   * The same values as text, newest first.
   *
   * @param step what a row is
   */
  public record Table(String step, List<Entry> entries) {}

  /**
   * A row of the table, with a value per line.
   *
   * @param rates what its values were converted by; empty when they were not
   */
  public record Entry(String time, Optional<String> rates, List<String> values) {
    static Entry of(String time, Optional<String> rates, List<Line> lines, int step) {
      return new Entry(time, rates, lines.stream().map(line -> line.at(step)).toList());
    }
  }

  /** The steps at which any line has a value, newest first. */
  static List<Integer> known(List<Line> lines) {
    int last = lines.getFirst().line().values().size() - 1;
    return IntStream.rangeClosed(0, last)
        .map(back -> last - back)
        .filter(i -> lines.stream().anyMatch(line -> line.line().values().get(i).isPresent()))
        .boxed()
        .toList();
  }

  /** What is said when no line has a value. */
  static Optional<String> unless(List<Line> lines, String said) {
    return lines.stream().allMatch(line -> line.line().isEmpty())
        ? Optional.of(said)
        : Optional.empty();
  }
}
