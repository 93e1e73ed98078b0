package org.soletape.web.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.market.Book;
import org.soletape.market.MarketProduct;
import org.soletape.market.ProductWeek;
import org.soletape.market.Quote;
import org.soletape.market.Slot;
import org.soletape.money.Money;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.SlotLine;
import org.soletape.web.market.MarketView.Entry;

/** The week of one size at every venue: lines for the chart, and the same values as a table. */
final class WeekDrawing {
  private final MarketQuery.Side side;
  private final MarketProduct product;
  private final Slot current;
  private final List<PriceLine> lines = new ArrayList<>();

  /**
   * One line.
   *
   * @param observed what was observed in each slot, oldest first
   */
  private record PriceLine(
      Provider venue, String side, Currency currency, List<OptionalInt> observed, SlotLine line) {
    String label() {
      return venue.label() + " " + side;
    }
  }

  /** The lines of the size of this ordinal. */
  WeekDrawing(
      MarketQuery.Side side, MarketProduct product, Slot current, int ordinal, ProductWeek week) {
    this.side = side;
    this.product = product;
    this.current = current;
    for (Provider venue : Provider.values()) {
      addLines(ordinal, week.books(venue));
    }
  }

  /** A venue's line holds amounts of its newest currency only; others would not compare. */
  private void addLines(int ordinal, List<Book> books) {
    if (books.isEmpty()) {
      return;
    }
    Book newest = books.getLast();
    Map<Slot, Quote> quotes = new HashMap<>();
    for (Book book : books) {
      if (book.currency().equals(newest.currency())) {
        book.quote(ordinal).ifPresent(quote -> quotes.put(book.slot(), quote));
      }
    }
    if (side != MarketQuery.Side.BIDS) {
      lines.add(line(newest, "ask", quotes, Quote::lowestAsk));
    }
    if (side != MarketQuery.Side.ASKS) {
      lines.add(line(newest, "bid", quotes, Quote::highestBid));
    }
  }

  private PriceLine line(
      Book newest, String what, Map<Slot, Quote> quotes, Function<Quote, OptionalInt> price) {
    List<OptionalInt> observed = new ArrayList<>(Slot.KEPT);
    for (int i = 1 - Slot.KEPT; i <= 0; i++) {
      Optional<Quote> quote = Optional.ofNullable(quotes.get(current.plus(i)));
      observed.add(quote.map(price).orElse(OptionalInt.empty()));
    }
    SlotLine line =
        SlotLine.of(current, observed, slot -> product.calendar().isDue(product.tier(), slot));
    return new PriceLine(newest.provider(), what, newest.currency(), observed, line);
  }

  boolean isEmpty() {
    return lines.stream().allMatch(line -> line.line().isEmpty());
  }

  /** What each line is called, and the last price it holds. */
  List<MarketView.Line> lines() {
    return lines.stream()
        .map(
            line ->
                new MarketView.Line(
                    line.label(), line.venue().id() + " " + line.side(), lastKnown(line)))
        .toList();
  }

  private static String lastKnown(PriceLine line) {
    OptionalInt last =
        line.observed().stream()
            .filter(OptionalInt::isPresent)
            .reduce(OptionalInt.empty(), (earlier, later) -> later);
    return last.isPresent() ? text(last.getAsInt(), line.currency()) : "none";
  }

  /** The slots in which something was observed, newest first. */
  List<Entry> table() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < Slot.KEPT; i++) {
      int index = i;
      boolean known = lines.stream().anyMatch(line -> line.observed().get(index).isPresent());
      if (known) {
        Slot slot = current.plus(i + 1 - Slot.KEPT);
        entries.add(
            new Entry(
                Moment.of(slot.start()), lines.stream().map(line -> value(line, index)).toList()));
      }
    }
    Collections.reverse(entries);
    return entries;
  }

  private static String value(PriceLine line, int index) {
    OptionalInt value = line.observed().get(index);
    return value.isPresent() ? text(value.getAsInt(), line.currency()) : "–";
  }

  private static String text(int minor, Currency currency) {
    return MoneyText.of(new Money(minor, currency));
  }

  /** What the script draws. */
  String json() {
    return ChartLine.json(
        current.oldestKept(),
        lines.stream()
            .map(
                line ->
                    new ChartLine(
                        line.venue().id(),
                        line.side(),
                        line.label(),
                        line.currency(),
                        line.line().values().stream()
                            .map(value -> value.stream().asLongStream().findFirst())
                            .toList()))
            .toList());
  }
}
