package org.soletape.portfolio.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.report.Report.GroupLine;
import org.soletape.portfolio.report.Report.MonthLine;

/** Whatever happened to an inventory, its books agree with themselves and with what is stated. */
class ReportPropertyTest {
  @Property(tries = 400)
  void opening_and_bought_less_sold_is_closing_in_pairs_and_in_money(
      @ForAll Random random, @ForAll FiscalYearStart start) {
    Report report = report(ArbitraryHistory.of(random), random, start.year());

    assertThat(lines(report)).allSatisfy(ReportPropertyTest::assertReconciles);
  }

  @Property(tries = 400)
  void each_month_opens_with_what_the_one_before_left(
      @ForAll Random random, @ForAll FiscalYearStart start) {
    Report report = report(ArbitraryHistory.of(random), random, start.year());

    List<MonthLine> months = report.months();
    for (int i = 1; i < months.size(); i++) {
      assertThat(months.get(i).period().first())
          .isEqualTo(months.get(i - 1).period().last().plusDays(1));
      assertThat(months.get(i).line().at(Part.OPENING))
          .isEqualTo(months.get(i - 1).line().at(Part.CLOSING));
    }
    assertThat(months.getFirst().line().at(Part.OPENING))
        .isEqualTo(report.whole().at(Part.OPENING));
    assertThat(months.getLast().line().at(Part.CLOSING)).isEqualTo(report.whole().at(Part.CLOSING));
  }

  @Property(tries = 400)
  void months_and_groups_add_up_to_the_whole(@ForAll Random random, @ForAll FiscalYearStart start) {
    Report report = report(ArbitraryHistory.of(random), random, start.year());

    List<Line> months = report.months().stream().map(MonthLine::line).toList();
    List<Function<Line, CountedSum>> ofSales =
        List.of(
            line -> line.at(Part.SOLD),
            line -> line.sales().price(),
            line -> line.sales().fees(),
            line -> line.sales().payout(),
            line -> line.sales().deductions(),
            line -> line.sales().profit().sum());
    assertAddsUp(months, report.whole(), ofSales);
    assertAddsUp(months, report.whole(), List.of(line -> line.at(Part.BOUGHT)));
    for (Group group : Group.values()) {
      List<Line> lines = report.groups().get(group).stream().map(GroupLine::line).toList();
      assertAddsUp(lines, report.whole(), ofSales);
      if (group.tellsStock()) {
        assertAddsUp(
            lines,
            report.whole(),
            Stream.of(Part.values())
                .<Function<Line, CountedSum>>map(part -> line -> line.at(part))
                .toList());
      }
    }
  }

  @Property(tries = 400)
  void price_less_fees_is_the_payout_and_less_deductions_and_cost_the_profit(
      @ForAll Random random) {
    for (ReportedPair pair : ArbitraryHistory.reported(ArbitraryHistory.of(random))) {
      pair.sale()
          .ifPresent(
              sale -> {
                sale.fees()
                    .ifPresent(
                        fees ->
                            assertThat(sale.price().orElseThrow().amount())
                                .isEqualTo(
                                    fees.stream()
                                        .map(Kind::amount)
                                        .reduce(
                                            sale.payout().amount().orElseThrow(), Money::plus)));
                sale.profit()
                    .amount()
                    .ifPresent(
                        profit ->
                            assertThat(together(profit, sale.deducted(), sale.costs()))
                                .isEqualTo(sale.payout().amount().orElseThrow()));
              });
    }
  }

  @Property(tries = 400)
  void stock_and_sales_are_those_the_owner_states(@ForAll Random random) {
    List<Item> items = ArbitraryHistory.of(random);
    Report report = report(items, random, FiscalYear.CALENDAR);
    Period period = report.period();

    assertThat(report.whole().pairs(Part.SOLD))
        .isEqualTo(count(items, item -> soldOn(item).filter(period::contains).isPresent()));
    assertThat(report.gaps().getOrDefault(Gap.UNDATED_SALE, 0))
        .isEqualTo(
            count(
                items, item -> item.pair().status() == ItemStatus.SOLD && soldOn(item).isEmpty()));
    // Pairs with both days in order need no rule but the calendar.
    List<Item> plain = items.stream().filter(ReportPropertyTest::isDated).toList();
    Report ofPlain = report(plain, period, FiscalYear.CALENDAR);
    assertThat(ofPlain.whole().pairs(Part.BOUGHT))
        .isEqualTo(count(plain, item -> period.contains(bought(item))));
    assertThat(ofPlain.whole().pairs(Part.CLOSING))
        .isEqualTo(
            count(
                plain,
                item ->
                    !bought(item).isAfter(period.last())
                        && soldOn(item).filter(day -> !day.isAfter(period.last())).isEmpty()));
  }

  @Property(tries = 200)
  void a_sale_that_is_undone_leaves_the_books_as_they_were(@ForAll Random random) {
    List<Item> items =
        ArbitraryHistory.of(random).stream()
            .filter(item -> item.pair().status() != ItemStatus.SOLD)
            .toList();
    ArbitraryHistory history = new ArbitraryHistory(random);
    List<Item> undone =
        items.stream().map(item -> ArbitraryHistory.undone(history.sell(item))).toList();
    Period period = period(random);

    assertThat(report(undone, period, FiscalYear.CALENDAR))
        .isEqualTo(report(items, period, FiscalYear.CALENDAR));
  }

  @Property(tries = 200)
  void the_pairs_behind_a_figure_are_as_many_and_cost_as_much(@ForAll Random random) {
    List<ReportedPair> pairs = ArbitraryHistory.reported(ArbitraryHistory.of(random));
    Period period = period(random);
    Report report = Report.of(pairs, period, FiscalYear.CALENDAR);

    for (Part part : Part.values()) {
      CountedSum behind = CountedSum.NONE;
      for (ReportedPair pair : pairs) {
        behind = part.holds(pair, period) ? behind.with(pair.cost()) : behind;
      }
      assertThat(report.whole().at(part)).isEqualTo(behind);
    }
    int unknown = report.whole().unknownCosts().values().stream().mapToInt(n -> n).sum();
    assertThat(report.gaps().getOrDefault(Gap.UNKNOWN_COST, 0)).isEqualTo(unknown);
  }

  @Property
  void a_year_is_twelve_months_whenever_it_begins(
      @ForAll FiscalYearStart start, @ForAll @IntRange(min = 1999, max = 2101) int year) {
    Period whole = start.year().beginningIn(year);

    assertThat(start.year().months(whole)).hasSize(12);
    assertThat(start.year().yearOf(whole.first())).isEqualTo(year);
    assertThat(start.year().yearOf(whole.last())).isEqualTo(year);
    assertThat(start.year().yearOf(whole.last().plusDays(1))).isEqualTo(year + 1);
  }

  /** Some first days of years, as jqwik makes them. */
  enum FiscalYearStart {
    JANUARY(Month.JANUARY, 1),
    APRIL(Month.APRIL, 6),
    JULY(Month.JULY, 1),
    LAST(Month.FEBRUARY, 28);

    private final FiscalYear year;

    FiscalYearStart(Month month, int day) {
      year = new FiscalYear(month, day);
    }

    FiscalYear year() {
      return year;
    }
  }

  private static Report report(List<Item> items, Random random, FiscalYear years) {
    return report(items, period(random), years);
  }

  private static Report report(List<Item> items, Period period, FiscalYear years) {
    return Report.of(ArbitraryHistory.reported(items), period, years);
  }

  private static Period period(Random random) {
    LocalDate first = ArbitraryHistory.FIRST.plusDays(random.nextInt(-30, 760));
    return new Period(first, first.plusDays(random.nextInt(500)));
  }

  private static Stream<Line> lines(Report report) {
    return Stream.of(
            Stream.of(report.whole()),
            report.months().stream().map(MonthLine::line),
            Stream.of(Group.BRAND, Group.SIZE)
                .flatMap(group -> report.groups().get(group).stream())
                .map(GroupLine::line))
        .flatMap(each -> each);
  }

  private static void assertReconciles(Line line) {
    CountedSum opening = line.at(Part.OPENING);
    CountedSum bought = line.at(Part.BOUGHT);
    CountedSum sold = line.at(Part.SOLD);
    CountedSum closing = line.at(Part.CLOSING);
    assertThat(opening.of() + bought.of() - sold.of()).isEqualTo(closing.of());
    assertThat(opening.counted() + bought.counted() - sold.counted()).isEqualTo(closing.counted());
    assertThat(minor(opening) + minor(bought) - minor(sold)).isEqualTo(minor(closing));
  }

  private static void assertAddsUp(
      List<Line> lines, Line whole, List<Function<Line, CountedSum>> sums) {
    assertThat(sums)
        .allSatisfy(
            sum -> {
              assertThat(lines.stream().mapToInt(line -> sum.apply(line).of()).sum())
                  .isEqualTo(sum.apply(whole).of());
              assertThat(lines.stream().mapToInt(line -> sum.apply(line).counted()).sum())
                  .isEqualTo(sum.apply(whole).counted());
              assertThat(lines.stream().mapToLong(line -> minor(sum.apply(line))).sum())
                  .isEqualTo(minor(sum.apply(whole)));
            });
  }

  /** What is added up when nothing is known: nothing. */
  private static long minor(CountedSum sum) {
    return sum.amount().map(Money::minor).orElse(0L);
  }

  private static Money together(Money first, List<Kind> deductions, List<Kind> costs) {
    return Stream.concat(deductions.stream(), costs.stream())
        .map(Kind::amount)
        .reduce(first, Money::plus);
  }

  private static Optional<LocalDate> soldOn(Item item) {
    return item.pair().status() == ItemStatus.SOLD
        ? item.pair().sale().flatMap(Sale::on)
        : Optional.empty();
  }

  private static LocalDate bought(Item item) {
    return item.pair().purchase().on().orElseThrow();
  }

  private static boolean isDated(Item item) {
    return item.pair().purchase().on().isPresent()
        && (item.pair().status() != ItemStatus.SOLD
            || soldOn(item).filter(day -> !day.isBefore(bought(item))).isPresent());
  }

  private static int count(List<Item> items, Function<Item, Boolean> which) {
    return (int) IntStream.range(0, items.size()).filter(i -> which.apply(items.get(i))).count();
  }
}
