package org.soletape.web.inventory.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.portfolio.report.Behind;
import org.soletape.portfolio.report.Line;
import org.soletape.portfolio.report.Part;
import org.soletape.portfolio.report.StockWorth;

/**
 * A column of a table of lines, on the page and in its file.
 *
 * @param title at its head
 * @param name in a file
 * @param amount what a line says there
 * @param behind which pairs the figure is made of; empty for what has no pairs of its own
 */
record LineColumn(
    String title, String name, Function<Entry, Amount> amount, Optional<Behind> behind) {
  /** A line, and what its stock was worth when its days were over. */
  record Entry(Line line, Optional<StockWorth> worth) {}

  private static LineColumn of(
      String title, String name, Part behind, Function<Line, Amount> amount) {
    return new LineColumn(title, name, entry -> amount.apply(entry.line()), Optional.of(behind));
  }

  private static final LineColumn SOLD_PAIRS =
      of("Sold", "sold_pairs", Part.SOLD, line -> Amount.count(line.pairs(Part.SOLD)));
  private static final LineColumn SOLD_COST =
      of("Their cost", "sold_cost", Part.SOLD, line -> Amount.sum(line.at(Part.SOLD)));
  private static final LineColumn STOCK_PAIRS =
      of("Stock", "closing_pairs", Part.CLOSING, line -> Amount.count(line.pairs(Part.CLOSING)));
  private static final LineColumn STOCK_COST =
      of("At cost", "closing_cost", Part.CLOSING, line -> Amount.sum(line.at(Part.CLOSING)));

  /** What was earned. */
  static final List<LineColumn> EARNED =
      List.of(
          SOLD_PAIRS,
          of("Revenue", "revenue", Part.SOLD, line -> Amount.sum(line.sales().price())),
          of("Fees", "fees", Part.SOLD, line -> Amount.sum(line.sales().fees())),
          of("Payout", "payout", Part.SOLD, line -> Amount.sum(line.sales().payout())),
          of("Deducted", "deductions", Part.SOLD, line -> Amount.sum(line.sales().deductions())),
          SOLD_COST,
          of("Profit", "profit", Part.SOLD, line -> Amount.gain(line.sales().profit().sum())),
          of(
              "On cost",
              "return_percent",
              Part.SOLD,
              line -> Amount.percent(line.sales().profit().basisPoints())),
          of(
              "Days held",
              "median_days_held",
              Part.SOLD,
              line -> Amount.days(line.sales().held().median())));

  /** How the stock came about. */
  static final List<LineColumn> STOCK =
      List.of(
          of("Before", "opening_pairs", Part.OPENING, l -> Amount.count(l.pairs(Part.OPENING))),
          of("At cost", "opening_cost", Part.OPENING, line -> Amount.sum(line.at(Part.OPENING))),
          of("Bought", "bought_pairs", Part.BOUGHT, line -> Amount.count(line.pairs(Part.BOUGHT))),
          of("For", "bought_cost", Part.BOUGHT, line -> Amount.sum(line.at(Part.BOUGHT))),
          SOLD_PAIRS,
          SOLD_COST,
          STOCK_PAIRS,
          STOCK_COST,
          new LineColumn(
              "Cash today",
              "cash_today",
              entry -> Amount.worth(entry.worth()),
              Optional.of(Part.CLOSING)));

  /** What was earned with some pairs, and what is left of them. */
  static final List<LineColumn> BOTH =
      Stream.concat(EARNED.stream(), Stream.of(STOCK_PAIRS, STOCK_COST)).toList();
}
