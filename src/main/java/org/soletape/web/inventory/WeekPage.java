package org.soletape.web.inventory;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.Slot;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.PortfolioWeek;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.WeekEnd;
import org.soletape.portfolio.WeekPair;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.inventory.WeekView.Line;

/** The value of the owned pairs over seven days. */
public record WeekPage(
    Visitors visitors,
    InventoryReads reads,
    FeeSettingsStore settings,
    InventoryTurns turns,
    Clock clock,
    Templates templates) {
  void show(Context context) {
    Visitor visitor = visitors.require(context);
    FeeHistory fees = settings.of(visitor.userId());
    List<Line> lines = turns.page(visitor.userId(), () -> lines(visitor.userId(), fees));
    WeekView view =
        new WeekView(
            visitor,
            json(lines, fees.currency()),
            lines,
            table(lines),
            lines.stream().allMatch(named -> named.line().isEmpty()));
    templates.answerPersonal(context, 200, "inventory/week.jte", view);
  }

  private List<Line> lines(UUID userId, FeeHistory fees) {
    Instant now = clock.instant();
    Slot current = Slot.of(now);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<WeekPair> pairs = new ArrayList<>();
    List<Figure> cash = new ArrayList<>();
    List<Figure> listed = new ArrayList<>();
    reads.each(
        userId,
        now,
        held -> {
          if (held.item().pair().status().isOwned()) {
            pairs.add(held.weekPair());
            Valuation worth = Valuation.of(held.item(), held.market(), fees, today);
            cash.add(worth.cashToday().payout());
            listed.add(worth.ifListed().payout());
          }
        });
    Slot first = PortfolioWeek.firstRead(current);
    PortfolioWeek week =
        PortfolioWeek.of(
            current,
            reads.calendar(),
            pairs,
            reads.weekQuotes(userId, first, current),
            fees.on(today));
    return List.of(
        new Line("If listed", "ask", week.ifListed(), WeekEnd.of(week.ifListed(), listed)),
        new Line("Cash today", "bid", week.cashToday(), WeekEnd.of(week.cashToday(), cash)));
  }

  /** The slots with a value, newest first. */
  private static List<WeekView.Entry> table(List<Line> lines) {
    PortfolioWeek.Line any = lines.getFirst().line();
    return IntStream.range(0, Slot.KEPT)
        .map(i -> Slot.KEPT - 1 - i)
        .filter(i -> lines.stream().anyMatch(named -> named.line().values().get(i).isPresent()))
        .mapToObj(i -> new WeekView.Entry(Moment.of(any.first().plus(i).start()), values(lines, i)))
        .toList();
  }

  private static List<String> values(List<Line> lines, int slot) {
    return lines.stream()
        .map(named -> named.line().values().get(slot).map(MoneyText::of).orElse("–"))
        .toList();
  }

  private static String json(List<Line> lines, Currency currency) {
    return ChartLine.json(
        lines.getFirst().line().first(),
        lines.stream()
            .map(
                named ->
                    new ChartLine(
                        named.style(),
                        named.side(),
                        named.label(),
                        currency,
                        named.line().values().stream()
                            .map(value -> value.stream().mapToLong(Money::minor).findFirst())
                            .toList()))
            .toList());
  }
}
