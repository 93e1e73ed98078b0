package org.soletape.web.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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

/** The week of one size at every venue, slot by slot. */
final class WeekDrawing implements SizeChart {
  private final MarketProduct product;
  private final Slot current;
  private final List<PriceLine> lines = new ArrayList<>();

  WeekDrawing(Side side, MarketProduct product, Slot current, SizeWeek week) {
    this.product = product;
    this.current = current;
    for (Provider venue : Provider.values()) {
      addLines(side, week.answers(venue));
    }
  }

  /** A venue's line holds amounts of its newest currency only; others would not compare. */
  private void addLines(Side side, List<SizeWeek.Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    SizeWeek.Answer newest = answers.getLast();
    Map<Slot, Quote> quotes = new HashMap<>();
    for (SizeWeek.Answer answer : answers) {
      if (answer.currency().equals(newest.currency())) {
        answer.quote().ifPresent(quote -> quotes.put(answer.slot(), quote));
      }
    }
    if (side != Side.BIDS) {
      lines.add(line(newest, Side.ASKS, quotes, Quote::lowestAsk));
    }
    if (side != Side.ASKS) {
      lines.add(line(newest, Side.BIDS, quotes, Quote::highestBid));
    }
  }

  private PriceLine line(
      SizeWeek.Answer newest,
      Side side,
      Map<Slot, Quote> quotes,
      Function<Quote, OptionalInt> price) {
    List<OptionalInt> observed = new ArrayList<>(Slot.KEPT);
    for (int i = 1 - Slot.KEPT; i <= 0; i++) {
      Optional<Quote> quote = Optional.ofNullable(quotes.get(current.plus(i)));
      observed.add(quote.map(price).orElse(OptionalInt.empty()));
    }
    SlotLine line =
        SlotLine.of(current, observed, slot -> product.calendar().isDue(product.tier(), slot));
    return new PriceLine(
        newest.venue(), side, newest.currency(), observed, line.values(), List.of());
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

  private static String lastKnown(PriceLine line) {
    OptionalInt last =
        line.observed().stream()
            .filter(OptionalInt::isPresent)
            .reduce(OptionalInt.empty(), (earlier, later) -> later);
    return last.isPresent() ? line.text(last.getAsInt()) : "none";
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
        Slot slot = current.plus(i + 1 - Slot.KEPT);
        entries.add(
            new Entry(
                Moment.of(slot.start()).text(),
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
