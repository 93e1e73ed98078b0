package org.soletape.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.market.Book;

/**
 * A calendar month of a product at a venue, as far as its books were in this currency.
 *
 * @param sizes by ordinal, then by day of the month; a day on which no book sent the size is absent
 */
public record HistoryMonth(
    UUID productId,
    Provider provider,
    YearMonth month,
    Currency currency,
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> sizes) {
  public HistoryMonth {
    sizes = Collections.unmodifiableNavigableMap(copy(sizes));
  }

  /**
   * The months that the books of one product at one venue come to, a day by the rule of the
   * roll-up.
   *
   * @param books the oldest first
   */
  public static List<HistoryMonth> of(List<Book> books) {
    Map<LocalDate, List<Book>> days =
        books.stream()
            .collect(
                Collectors.groupingBy(
                    book -> LocalDate.ofInstant(book.observedAt(), ZoneOffset.UTC),
                    TreeMap::new,
                    Collectors.toList()));
    Map<List<Object>, HistoryMonth> months = new LinkedHashMap<>();
    days.forEach(
        (day, ofDay) ->
            DayFold.of(ofDay)
                .forEach(
                    (currency, quotes) ->
                        months.merge(
                            List.of(YearMonth.from(day), currency),
                            ofDay(ofDay.getFirst(), day, currency, quotes),
                            (month, added) -> month.with(day.getDayOfMonth(), quotes))));
    return List.copyOf(months.values());
  }

  private static HistoryMonth ofDay(
      Book book, LocalDate day, Currency currency, NavigableMap<Integer, DayQuote> quotes) {
    return new HistoryMonth(
            book.productId(), book.provider(), YearMonth.from(day), currency, new TreeMap<>())
        .with(day.getDayOfMonth(), quotes);
  }

  /** How many days of a size it has. */
  public int sizeDays() {
    return sizes.values().stream().mapToInt(NavigableMap::size).sum();
  }

  /** The days on which any size was sent: bit {@code day - 1}. */
  int days() {
    return sizes.values().stream().mapToInt(HistoryMonth::mask).reduce(0, (a, b) -> a | b);
  }

  /** This month with a day's quotes in place of what it had of that day. */
  HistoryMonth with(int day, NavigableMap<Integer, DayQuote> quotes) {
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> merged = copy(sizes);
    merged.values().forEach(days -> days.remove(day));
    quotes.forEach(
        (ordinal, quote) ->
            merged.computeIfAbsent(ordinal, added -> new TreeMap<>()).put(day, quote));
    merged.values().removeIf(NavigableMap::isEmpty);
    return new HistoryMonth(productId, provider, month, currency, merged);
  }

  static int mask(NavigableMap<Integer, DayQuote> days) {
    int mask = 0;
    for (int day : days.keySet()) {
      mask |= 1 << (day - 1);
    }
    return mask;
  }

  private static NavigableMap<Integer, NavigableMap<Integer, DayQuote>> copy(
      NavigableMap<Integer, NavigableMap<Integer, DayQuote>> sizes) {
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> copied = new TreeMap<>();
    sizes.forEach((ordinal, days) -> copied.put(ordinal, new TreeMap<>(days)));
    return copied;
  }
}
