package org.soletape.web.inventory;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.db.Ahead;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.history.HistoryReads;
import org.soletape.market.Side;
import org.soletape.market.Slot;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.DayPair;
import org.soletape.portfolio.DayTape;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.PortfolioDays;
import org.soletape.portfolio.PortfolioWeek;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.WeekPair;
import org.soletape.portfolio.WeekQuote;
import org.soletape.rates.ReferenceRates;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;
import org.soletape.web.chart.ChartRange;
import org.soletape.web.inventory.ValueView.Value;

/** The value of somebody's pairs over a week of slots, or over a longer range of days. */
public record ValuePage(
    Visitors visitors,
    Reads reads,
    FeeSettingsStore settings,
    InventoryTurns turns,
    Clock clock,
    Templates templates) {
  /**
   * The pairs with their week, and the days before it.
   *
   * @param rates gives the reference rates known by now, from memory
   */
  public record Reads(
      InventoryReads inventory, HistoryReads history, Supplier<ReferenceRates> rates) {}

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    ChartRange range = ChartRange.of(context.queryParam("range"));
    FeeHistory fees = settings.of(visitor.userId());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Conversion conversion = Conversion.shown(visitor.display(), fees, reads.rates().get(), today);
    Value value =
        turns.page(
            visitor.userId(),
            () ->
                range == ChartRange.WEEK
                    ? week(visitor.userId(), fees, conversion, now)
                    : days(visitor.userId(), fees, conversion, now, range));
    templates.answerPersonal(
        context, 200, "inventory/value.jte", new ValueView(visitor, range, value));
  }

  private Value week(UUID userId, FeeHistory fees, Conversion conversion, Instant now) {
    Slot current = Slot.of(now);
    Slot first = PortfolioWeek.firstRead(current);
    Ahead<List<WeekQuote>> quotes =
        Ahead.of(() -> reads.inventory().weekQuotes(userId, first, current));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<WeekPair> pairs = new ArrayList<>();
    List<Figure> cash = new ArrayList<>();
    List<Figure> listed = new ArrayList<>();
    reads
        .inventory()
        .eachOwned(
            userId,
            now,
            held -> {
              pairs.add(held.weekPair());
              Valuation worth = Valuation.of(held.item(), held.market(), fees, conversion, today);
              cash.add(worth.cashToday().payout());
              listed.add(worth.ifListed().payout());
            });
    PortfolioWeek week =
        PortfolioWeek.of(
            current,
            reads.inventory().calendar(),
            pairs,
            quotes.get(),
            Valuation.Basis.of(fees, conversion, today));
    return new PortfolioWeekDrawing(week, cash, listed, conversion).value();
  }

  private Value days(
      UUID userId, FeeHistory fees, Conversion conversion, Instant now, ChartRange range) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    FeeSettings current = conversion.current(fees, today);
    List<DayPair> pairs = new ArrayList<>();
    reads
        .inventory()
        .each(userId, now, held -> pairs.add(DayPair.of(held, fees, conversion, today)));
    DayTape tape =
        new DayTape(range.first(today), today, reads.inventory().calendar(), pairs, conversion);
    reads
        .history()
        .each(
            tape.products(),
            tape.wanted(),
            tape.daysWanted(),
            EnumSet.allOf(Side.class),
            tape::place);
    return new PortfolioDaysDrawing(PortfolioDays.of(tape, current), conversion).value();
  }
}
