package org.soletape.web.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Size;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryReads.SizeDay;
import org.soletape.market.Price;
import org.soletape.money.Money;
import org.soletape.web.Json;

/** A day of a size as it is answered: the columns of the public view, for JSON and CSV alike. */
record HistoryDay(Size size, SizeDay told) {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("size_key", at -> at.size().key()),
          new Column("size_id", at -> at.size().id()),
          new Column("provider", at -> at.told().provider().id()),
          new Column("day", at -> at.told().day()),
          new Column("lowest_ask", at -> at.money(DayQuote::lowestAsk)),
          new Column("highest_bid", at -> at.money(DayQuote::highestBid)),
          new Column("last_sale", at -> at.money(DayQuote::lastSale)),
          new Column("ask_low", at -> at.money(DayQuote::askLow)),
          new Column("bid_high", at -> at.money(DayQuote::bidHigh)),
          new Column("sales_7d", at -> at.sales()),
          new Column("currency", at -> at.told().currency()));

  private record Column(String name, Function<HistoryDay, Object> value) {}

  /** The first line of a file. */
  static String header() {
    return line(COLUMNS.stream().map(Column::name));
  }

  /** A line of a file; a cell is empty where there is nothing. */
  String line() {
    return line(COLUMNS.stream().map(column -> text(column.value().apply(this))));
  }

  void write(Json json) {
    COLUMNS.forEach(column -> json.field(column.name(), column.value().apply(this)));
  }

  /** Those whose size is known; one that was added between two of our reads waits. */
  static List<HistoryDay> of(Stream<SizeDay> days, List<Size> sizes) {
    Map<Integer, Size> byOrdinal =
        sizes.stream().collect(Collectors.toMap(Size::ordinal, Function.identity()));
    return days.filter(day -> byOrdinal.containsKey(day.ordinal()))
        .map(day -> new HistoryDay(byOrdinal.get(day.ordinal()), day))
        .toList();
  }

  private Optional<Money> money(Function<DayQuote, OptionalInt> field) {
    return Price.answered(field.apply(told.quote()), told.currency()).amount();
  }

  private Optional<Integer> sales() {
    OptionalInt sales = told.quote().sales7d();
    return sales.isPresent() ? Optional.of(sales.getAsInt()) : Optional.empty();
  }

  private static String text(Object value) {
    return switch (value) {
      case Optional<?> known -> known.map(HistoryDay::text).orElse("");
      case Money amount -> amount.major().toPlainString();
      default -> value.toString();
    };
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }
}
