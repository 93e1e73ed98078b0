package org.soletape.web.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.market.MarketProduct;
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

  /** Oldest first. */
  private final List<Slot> slots = new ArrayList<>(Slot.KEPT);

  private final CurrencyChoice currency;
  private final List<PriceLine> lines = new ArrayList<>();

  WeekDrawing(
      Side side, MarketProduct product, Slot current, SizeWeek week, CurrencyChoice currency) {
    this.product = product;
    this.current = current;
    this.currency = currency;
    for (int step = 1 - Slot.KEPT; step <= 0; step++) {
      slots.add(current.plus(step));
    }
    for (Provider venue : Provider.values()) {
      addLines(side, week.answers(venue));
    }
  }

  private void addLines(Side side, List<SizeWeek.Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    if (side != Side.BIDS) {
      lines.add(line(answers, Side.ASKS, SizeWeek.Answer::lowestAsk));
    }
    if (side != Side.ASKS) {
      lines.add(line(answers, Side.BIDS, SizeWeek.Answer::highestBid));
    }
  }

  private PriceLine line(
      List<SizeWeek.Answer> answers, Side side, Function<SizeWeek.Answer, OptionalInt> price) {
    SizeWeek.Answer newest = answers.getLast();
    LineCurrency shown = LineCurrency.of(currency, newest.currency(), newest.slot().day());
    Map<Slot, LineCurrency.Told> told = new HashMap<>();
    answers.forEach(answer -> told.put(answer.slot(), told(answer, price)));
    List<OptionalInt> observed = new ArrayList<>(Slot.KEPT);
    for (Slot slot : slots) {
      LineCurrency.Told known = told.get(slot);
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
        step -> Optional.ofNullable(told.get(slots.get(step))).flatMap(shown::before));
  }

  private static LineCurrency.Told told(
      SizeWeek.Answer answer, Function<SizeWeek.Answer, OptionalInt> price) {
    return new LineCurrency.Told(price.apply(answer), answer.currency(), answer.slot().day());
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
    for (int step = Slot.KEPT - 1; step >= 0; step--) {
      if (line.isKnownAt(step)) {
        return line.valueAt(step);
      }
    }
    return new Value("none", Optional.empty());
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
    for (int step = Slot.KEPT - 1; step >= 0; step--) {
      if (isKnownAt(step)) {
        entries.add(new Entry(Moment.text(slots.get(step).start()), values(step)));
      }
    }
    return entries;
  }

  private boolean isKnownAt(int step) {
    for (PriceLine line : lines) {
      if (line.isKnownAt(step)) {
        return true;
      }
    }
    return false;
  }

  private List<Value> values(int step) {
    List<Value> values = new ArrayList<>(lines.size());
    for (PriceLine line : lines) {
      values.add(line.valueAt(step));
    }
    return values;
  }

  @Override
  public String json() {
    return ChartLine.json(current.oldestKept(), lines.stream().map(PriceLine::chartLine).toList());
  }
}
