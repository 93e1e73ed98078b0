package org.soletape.web.inventory.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.report.Books;
import org.soletape.portfolio.report.Gap;
import org.soletape.portfolio.report.Group;
import org.soletape.portfolio.report.Line;
import org.soletape.portfolio.report.Part;
import org.soletape.portfolio.report.Period;
import org.soletape.portfolio.report.Report;
import org.soletape.portfolio.report.StockWorth;
import org.soletape.web.Json;

/**
 * Writes a report, told apart by months or by something else.
 *
 * @param worth of the stock by the last days of periods
 * @param group empty for months
 */
record ReportJson(
    Books.Open books, Report report, Map<LocalDate, StockWorth> worth, Optional<Group> group) {
  ReportJson(Books.Open books, Books.Told told, Optional<Group> group) {
    this(books, told.report(), told.worth(), group);
  }

  void write(Json json) {
    json.field("currency", books.currency())
        .field("from", report.period().first())
        .field("to", report.period().last())
        .field("group", group.map(Group::word).orElse("month"))
        .object(
            "total", total -> write(report.whole(), total, true, worth(report.period().last())));
    group.ifPresentOrElse(by -> writeGroups(json, by), () -> writeMonths(json));
    json.object("not_told", this::writeGaps);
  }

  private void writeMonths(Json json) {
    json.objects(
        "lines",
        report.months(),
        (month, line) -> {
          line.field("name", name(month.period()))
              .field("from", month.period().first())
              .field("to", month.period().last());
          write(month.line(), line, true, worth(month.period().last()));
        });
  }

  /** Such as 2026-03; one that begins on another day is called by that day. */
  private static String name(Period month) {
    String day = month.first().toString();
    return month.first().getDayOfMonth() == 1 ? day.substring(0, 7) : day;
  }

  private void writeGroups(Json json, Group by) {
    json.objects(
        "lines",
        report.groups().get(by),
        (each, line) -> {
          line.field("name", each.name())
              .field("from", report.period().first())
              .field("to", report.period().last());
          write(each.line(), line, by.tellsStock(), Optional.empty());
        });
  }

  private Optional<StockWorth> worth(LocalDate day) {
    return Optional.ofNullable(worth.get(day));
  }

  private static void write(Line line, Json json, boolean isStock, Optional<StockWorth> cash) {
    for (Part part : Part.values()) {
      json.object(
          part.word(),
          isStock || part == Part.SOLD ? Optional.of(line.at(part)) : Optional.empty(),
          (cost, fields) ->
              fields.field("pairs", cost.of()).object("cost", sum -> write(cost, sum)));
    }
    json.object("cash_today", cash, ReportJson::write)
        .object("revenue", sum -> write(line.sales().price(), sum))
        .object("fees", sum -> write(line.sales().fees(), sum))
        .objects("fee_kinds", line.sales().kinds().fees().entrySet(), ReportJson::writeKind)
        .object("payout", sum -> write(line.sales().payout(), sum))
        .object("deductions", sum -> write(line.sales().deductions(), sum))
        .objects(
            "deduction_kinds", line.sales().kinds().deductions().entrySet(), ReportJson::writeKind)
        .objects("cost_kinds", line.sales().kinds().costs().entrySet(), ReportJson::writeKind)
        .object("profit", sum -> write(line.sales().profit().sum(), sum))
        .percent("return_percent", line.sales().profit().basisPoints())
        .field("median_days_held", line.sales().held().median())
        .field("days_held_of", line.sales().held().pairs())
        .objects("unknown_costs", line.unknownCosts().entrySet(), ReportJson::write)
        .objects("unknown_profits", line.sales().unknownProfits().entrySet(), ReportJson::write);
  }

  private static void write(CountedSum sum, Json json) {
    json.field("amount", sum.amount()).field("counted", sum.counted()).field("of", sum.of());
  }

  private static void write(StockWorth sum, Json json) {
    json.field("amount", sum.amount()).field("counted", sum.counted()).field("of", sum.of());
  }

  private static void writeKind(Map.Entry<String, Money> kind, Json json) {
    json.field("name", kind.getKey()).field("amount", kind.getValue());
  }

  private static void write(Map.Entry<FigureState, Integer> unknown, Json json) {
    json.field("state", unknown.getKey().word()).field("pairs", unknown.getValue());
  }

  private void writeGaps(Json json) {
    for (Gap gap : Gap.values()) {
      json.field(gap.word(), report.gaps().getOrDefault(gap, 0));
    }
  }
}
