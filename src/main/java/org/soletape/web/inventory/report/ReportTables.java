package org.soletape.web.inventory.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.money.Money;
import org.soletape.portfolio.report.Behind;
import org.soletape.portfolio.report.Group;
import org.soletape.portfolio.report.Line;
import org.soletape.portfolio.report.Part;
import org.soletape.portfolio.report.Period;
import org.soletape.portfolio.report.Report;
import org.soletape.portfolio.report.ReportedPair;
import org.soletape.portfolio.report.StockWorth;
import org.soletape.web.chart.Moment;
import org.soletape.web.inventory.report.ReportTable.Cell;
import org.soletape.web.inventory.report.ReportTable.Head;
import org.soletape.web.inventory.report.ReportTable.Row;

/**
 * The tables of a report.
 *
 * @param worth of the stock by the last days of months
 */
record ReportTables(Report report, Map<LocalDate, StockWorth> worth) {
  /** All of them, in the order of the page. */
  List<ReportTable> all() {
    return List.of(
        months("months", "What was earned, month by month", LineColumn.EARNED),
        months("stock", "The stock, month by month", LineColumn.STOCK),
        fees(),
        ranked("best", "Best sales", report.best()),
        ranked("worst", "Worst sales", report.worst()),
        group(Group.BRAND, "brands", "By brand", LineColumn.BOTH),
        group(Group.VENUE, "venues", "By venue", LineColumn.EARNED),
        group(Group.SIZE, "sizes", "By size", LineColumn.BOTH));
  }

  private ReportTable months(String word, String caption, List<LineColumn> columns) {
    List<Row> rows = new ArrayList<>();
    report
        .months()
        .forEach(
            month ->
                rows.add(
                    row(
                        month(month.period()),
                        entry(month),
                        columns,
                        behind -> ReportAddress.pairs(month.period(), behind),
                        false)));
    rows.add(
        row(
            "All months",
            new LineColumn.Entry(report.whole(), worth(report.period())),
            columns,
            behind -> ReportAddress.pairs(report.period(), behind),
            true));
    return new ReportTable(word, caption, head("Month", "month", columns), rows, "");
  }

  private LineColumn.Entry entry(Report.MonthLine month) {
    return new LineColumn.Entry(month.line(), worth(month.period()));
  }

  private Optional<StockWorth> worth(Period period) {
    return Optional.ofNullable(worth.get(period.last()));
  }

  /** The month by its name when it begins one, else by its first day. */
  private static String month(Period period) {
    return period.first().getDayOfMonth() == 1
        ? Moment.day(period.first()).substring(2)
        : "from " + Moment.day(period.first());
  }

  private ReportTable fees() {
    Line.ByKind kinds = report.whole().sales().kinds();
    List<Row> rows =
        Stream.of(kinds.fees(), kinds.deductions(), kinds.costs())
            .flatMap(each -> each.entrySet().stream())
            .map(
                kind ->
                    new Row(
                        Optional.of(kind.getKey()),
                        Optional.empty(),
                        List.of(fee(kind.getValue())),
                        false))
            .toList();
    return new ReportTable(
        "fees",
        "Fees and costs of what was sold, by kind",
        List.of(new Head("Kind", "kind"), new Head("Amount", "amount")),
        rows,
        "No fee or cost of a sale is known.");
  }

  private Cell fee(Money amount) {
    return Cell.of(
        Amount.money(amount), Optional.of(ReportAddress.pairs(report.period(), Part.SOLD)));
  }

  private static ReportTable ranked(String word, String caption, List<ReportedPair> pairs) {
    return new ReportTable(
        word,
        caption,
        PairColumn.head(PairColumn.RANKED),
        pairs.stream().map(pair -> PairColumn.row(pair, PairColumn.RANKED)).toList(),
        word.equals("best") ? "No profit is known." : "There are no more than the best ten.");
  }

  private ReportTable group(Group group, String word, String caption, List<LineColumn> columns) {
    List<Row> rows =
        report.groups().get(group).stream()
            .map(
                each ->
                    row(
                        each.name().orElse("unknown"),
                        new LineColumn.Entry(each.line(), Optional.empty()),
                        columns,
                        behind -> ReportAddress.pairs(report.period(), behind, group, each.name()),
                        false))
            .toList();
    String title = group.name().charAt(0) + group.word().substring(1);
    String empty = group.tellsStock() ? "There are no pairs." : "Nothing was sold.";
    return new ReportTable(word, caption, head(title, group.word(), columns), rows, empty);
  }

  private static List<Head> head(String title, String name, List<LineColumn> columns) {
    return Stream.concat(
            Stream.of(new Head(title, name)),
            columns.stream().map(column -> new Head(column.title(), column.name())))
        .toList();
  }

  private static Row row(
      String name,
      LineColumn.Entry entry,
      List<LineColumn> columns,
      Function<Behind, String> address,
      boolean isTotal) {
    return new Row(
        Optional.of(name),
        Optional.empty(),
        columns.stream()
            .map(
                column ->
                    Cell.of(
                        column.amount().apply(entry),
                        column.behind().filter(b -> hasPairs(entry, b)).map(address)))
            .toList(),
        isTotal);
  }

  private static boolean hasPairs(LineColumn.Entry entry, Behind behind) {
    return behind instanceof Part part && entry.line().pairs(part) > 0;
  }
}
