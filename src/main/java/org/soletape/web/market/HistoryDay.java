package org.soletape.web.market;

import java.math.BigDecimal;
import java.util.Currency;
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
import org.soletape.market.Shown;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRate;
import org.soletape.web.Json;

/** A day of a size as it is answered: the columns of the public view, for JSON and CSV alike. */
record HistoryDay(Size size, SizeDay told) {
  private static final List<Amount> AMOUNTS =
      List.of(
          new Amount("lowest_ask", DayQuote::lowestAsk),
          new Amount("highest_bid", DayQuote::highestBid),
          new Amount("last_sale", DayQuote::lastSale),
          new Amount("ask_low", DayQuote::askLow),
          new Amount("bid_high", DayQuote::bidHigh));

  private static final List<Column> COLUMNS =
      Stream.of(
              Stream.of(
                  new Column("size_key", at -> at.size().key()),
                  new Column("size_id", at -> at.size().id()),
                  new Column("provider", at -> at.told().provider().id()),
                  new Column("day", at -> at.told().day())),
              AMOUNTS.stream().map(amount -> new Column(amount.name(), at -> amount.of(at.told()))),
              Stream.of(
                  new Column("sales_7d", at -> at.sales()),
                  new Column("currency", at -> at.told().currency())))
          .flatMap(Function.identity())
          .toList();

  private record Column(String name, Function<HistoryDay, Object> value) {}

  private record Amount(String name, Function<DayQuote, OptionalInt> field) {
    Optional<Money> of(SizeDay day) {
      return Price.answered(field.apply(day.quote()), day.currency()).amount();
    }
  }

  /** The first line of a file. */
  static String header(ConvertedJson converted) {
    Stream<String> stored = COLUMNS.stream().map(Column::name);
    Stream<String> besides =
        Stream.concat(
            AMOUNTS.stream().map(amount -> "converted_" + amount.name()),
            Stream.of("converted_currency", "rate", "rate_day", "rate_source"));
    return line(converted.into().isEmpty() ? stored : Stream.concat(stored, besides));
  }

  /** A line of a file; a cell is empty where there is nothing. */
  String line(ConvertedJson converted) {
    Stream<String> stored = COLUMNS.stream().map(column -> text(column.value().apply(this)));
    return line(
        converted
            .into()
            .map(into -> Stream.concat(stored, converted(into, shown(converted))))
            .orElse(stored));
  }

  private static Stream<String> converted(Currency into, Shown<SizeDay> shown) {
    SizeDay day = shown.shown();
    if (!day.currency().equals(into)) {
      return Stream.generate(() -> "").limit(AMOUNTS.size() + 4L);
    }
    return Stream.concat(
            AMOUNTS.stream().<Object>map(amount -> amount.of(day)),
            Stream.of(
                into,
                shown.rate().map(ReferenceRate::shown).map(BigDecimal::toPlainString),
                shown.rate().map(ReferenceRate::day),
                shown.rate().map(ReferenceRate::source)))
        .map(HistoryDay::text);
  }

  void write(Json json, ConvertedJson converted) {
    COLUMNS.forEach(column -> json.field(column.name(), column.value().apply(this)));
    converted.write(
        json, "converted", shown(converted), SizeDay::currency, HistoryDay::writeAmounts);
  }

  private static void writeAmounts(SizeDay day, Json json) {
    AMOUNTS.forEach(amount -> json.field(amount.name(), amount.of(day)));
  }

  /** By the rate of its own day. */
  private Shown<SizeDay> shown(ConvertedJson converted) {
    return converted.display().show(told, told.currency(), told.day(), told::in);
  }

  /** Those whose size is known; one that was added between two of our reads waits. */
  static List<HistoryDay> of(Stream<SizeDay> days, List<Size> sizes) {
    Map<Integer, Size> byOrdinal =
        sizes.stream().collect(Collectors.toMap(Size::ordinal, Function.identity()));
    return days.filter(day -> byOrdinal.containsKey(day.ordinal()))
        .map(day -> new HistoryDay(byOrdinal.get(day.ordinal()), day))
        .toList();
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
