package org.soletape.web.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;
import org.soletape.money.Money;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.chart.SlotLine;
import org.soletape.web.market.MarketView.Entry;

/** The week of one size at both venues: lines for the chart, and the same values as a table. */
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

  WeekDrawing(MarketQuery.Side side, MarketProduct product, Slot current, List<SlotQuote> tape) {
    this.side = side;
    this.product = product;
    this.current = current;
    for (Provider venue : Provider.values()) {
      addLines(venue, tape.stream().filter(quote -> quote.venue() == venue).toList());
    }
  }

  /** A venue's line holds amounts of its newest currency only; others would not compare. */
  private void addLines(Provider venue, List<SlotQuote> tape) {
    Optional<SlotQuote> newest = tape.stream().max(Comparator.comparing(SlotQuote::slot));
    if (newest.isEmpty()) {
      return;
    }
    Currency currency = newest.get().currency();
    List<SlotQuote> same = tape.stream().filter(q -> q.currency().equals(currency)).toList();
    if (side != MarketQuery.Side.BIDS) {
      lines.add(line(venue, "ask", currency, same, SlotQuote::ask));
    }
    if (side != MarketQuery.Side.ASKS) {
      lines.add(line(venue, "bid", currency, same, SlotQuote::bid));
    }
  }

  private PriceLine line(
      Provider venue,
      String what,
      Currency currency,
      List<SlotQuote> tape,
      Function<SlotQuote, OptionalInt> price) {
    Map<Slot, OptionalInt> bySlot = new HashMap<>();
    tape.forEach(quote -> bySlot.put(quote.slot(), price.apply(quote)));
    List<OptionalInt> observed = new ArrayList<>(Slot.KEPT);
    for (int i = 1 - Slot.KEPT; i <= 0; i++) {
      observed.add(bySlot.getOrDefault(current.plus(i), OptionalInt.empty()));
    }
    SlotLine line =
        SlotLine.of(current, observed, slot -> product.calendar().isDue(product.tier(), slot));
    return new PriceLine(venue, what, currency, observed, line);
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

  /** What the script draws: numbers and fixed words only, so that it needs no escaping. */
  String json() {
    StringBuilder json = new StringBuilder(1024);
    json.append("{\"start\":")
        .append(current.oldestKept().start().getEpochSecond())
        .append(",\"step\":")
        .append(Slot.LENGTH.toSeconds())
        .append(",\"lines\":[");
    for (PriceLine line : lines) {
      append(json, line);
    }
    return json.append("]}").toString();
  }

  private static void append(StringBuilder json, PriceLine line) {
    json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
        .append("{\"venue\":\"")
        .append(line.venue().id())
        .append("\",\"side\":\"")
        .append(line.side())
        .append("\",\"currency\":\"")
        .append(line.currency().getCurrencyCode())
        .append("\",\"digits\":")
        .append(line.currency().getDefaultFractionDigits())
        .append(",\"values\":[");
    for (OptionalInt value : line.line().values()) {
      json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
          .append(value.isPresent() ? String.valueOf(value.getAsInt()) : "null");
    }
    json.append("]}");
  }
}
