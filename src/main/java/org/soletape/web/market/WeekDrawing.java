package org.soletape.web.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.market.MarketProduct;
import org.soletape.market.Quote;
import org.soletape.market.SizeWeek;
import org.soletape.market.Slot;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.SlotLine;
import org.soletape.web.market.MarketQuery.Side;
import org.soletape.web.market.MarketView.Entry;
import org.soletape.web.market.MarketView.Value;

/** The week of one size at every venue, slot by slot. */
final class WeekDrawing implements SizeChart {
  private final MarketProduct product;
  private final Slot current;
  private final CurrencyChoice currency;
  private final List<PriceLine> lines = new ArrayList<>();

  WeekDrawing(
      Side side, MarketProduct product, Slot current, SizeWeek week, CurrencyChoice currency) {
    this.product = product;
    this.current = current;
    this.currency = currency;
    for (Provider venue : Provider.values()) {
      addLines(side, week.answers(venue));
    }
  }

  private void addLines(Side side, List<SizeWeek.Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    if (side != Side.BIDS) {
      lines.add(line(answers, Side.ASKS, Quote::lowestAsk));
    }
    if (side != Side.ASKS) {
      lines.add(line(answers, Side.BIDS, Quote::highestBid));
    }
  }

  private PriceLine line(
      List<SizeWeek.Answer> answers, Side side, Function<Quote, OptionalInt> price) {
    SizeWeek.Answer newest = answers.getLast();
    LineCurrency shown = LineCurrency.of(currency, newest.currency(), newest.slot().day());
    Map<Slot, LineCurrency.Told> told = new HashMap<>();
    answers.forEach(answer -> told.put(answer.slot(), told(answer, price)));
    List<OptionalInt> observed = new ArrayList<>(Slot.KEPT);
    for (int step = 0; step < Slot.KEPT; step++) {
      LineCurrency.Told known = told.get(slot(step));
      observed.add(known == null ? OptionalInt.empty() : shown.amount(known));
    }
    SlotLine line =
        SlotLine.of(current, observed, slot -> product.calendar().isDue(product.tier(), slot));
    return new PriceLine(
        newest.venue(),
        side,
        shown.shown(),
        observed,
        line.values(),
        List.of(),
        step -> Optional.ofNullable(told.get(slot(step))).flatMap(shown::before));
  }

  private static LineCurrency.Told told(
      SizeWeek.Answer answer, Function<Quote, OptionalInt> price) {
    return new LineCurrency.Told(
        answer.quote().map(price).orElse(OptionalInt.empty()),
        answer.currency(),
        answer.slot().day());
  }

  private Slot slot(int step) {
    return current.plus(step + 1 - Slot.KEPT);
  }

  @Override
  public boolean isEmpty() {
    return lines.stream().allMatch(PriceLine::isEmpty);
  }

  /** What each line is called, and the last price it holds. */
  @Override
  public List<MarketView.Line> lines() {
    return lines.stream()
        .map(
            line ->
                new MarketView.Line(line.label(), line.style(), lastKnown(line), Optional.empty()))
        .toList();
  }

  private static Value lastKnown(PriceLine line) {
    return IntStream.range(0, Slot.KEPT)
        .map(step -> Slot.KEPT - 1 - step)
        .filter(line::isKnownAt)
        .mapToObj(line::valueAt)
        .findFirst()
        .orElse(new Value("none", Optional.empty()));
  }

  @Override
  public boolean isConverted() {
    return currency.display().into().isPresent() && lines.stream().anyMatch(PriceLine::isConverted);
  }

  @Override
  public String step() {
    return "Slot";
  }

  @Override
  public List<Entry> table() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < Slot.KEPT; i++) {
      int index = i;
      if (lines.stream().anyMatch(line -> line.isKnownAt(index))) {
        entries.add(
            new Entry(
                Moment.of(slot(i).start()).text(),
                lines.stream().map(line -> line.valueAt(index)).toList()));
      }
    }
    Collections.reverse(entries);
    return entries;
  }

  @Override
  public String json() {
    return ChartLine.json(current.oldestKept(), lines.stream().map(PriceLine::chartLine).toList());
  }
}
