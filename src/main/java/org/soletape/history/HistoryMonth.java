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
    Map<InCurrency, NavigableMap<Integer, NavigableMap<Integer, DayQuote>>> months =
        new LinkedHashMap<>();
    days.forEach(
        (day, ofDay) ->
            DayFold.of(ofDay)
                .forEach(
                    (currency, quotes) ->
                        put(
                            months.computeIfAbsent(
                                new InCurrency(YearMonth.from(day), currency),
                                added -> new TreeMap<>()),
                            day.getDayOfMonth(),
                            quotes)));
    return months.entrySet().stream()
        .map(at -> of(books.getFirst(), at.getKey(), at.getValue()))
        .toList();
  }

  private record InCurrency(YearMonth month, Currency currency) {}

  private static HistoryMonth of(
      Book book, InCurrency at, NavigableMap<Integer, NavigableMap<Integer, DayQuote>> sizes) {
    return new HistoryMonth(book.productId(), book.provider(), at.month(), at.currency(), sizes);
  }

  /** Whether both are of one product, venue and month. */
  boolean isBeside(HistoryMonth other) {
    return productId.equals(other.productId)
        && provider == other.provider
        && month.equals(other.month);
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
    put(merged, day, quotes);
    return of(merged);
  }

  /** This month without these days: bit {@code day - 1}. */
  HistoryMonth without(int days) {
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> left = copy(sizes);
    left.values().forEach(size -> size.keySet().removeIf(day -> (days >> (day - 1) & 1) == 1));
    return of(left);
  }

  /** The days of both, which share none. */
  HistoryMonth and(HistoryMonth other) {
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> both = copy(sizes);
    other.sizes.forEach(
        (ordinal, days) -> both.computeIfAbsent(ordinal, added -> new TreeMap<>()).putAll(days));
    return of(both);
  }

  private HistoryMonth of(NavigableMap<Integer, NavigableMap<Integer, DayQuote>> others) {
    others.values().removeIf(NavigableMap::isEmpty);
    return new HistoryMonth(productId, provider, month, currency, others);
  }

  private static void put(
      NavigableMap<Integer, NavigableMap<Integer, DayQuote>> sizes,
      int day,
      NavigableMap<Integer, DayQuote> quotes) {
    quotes.forEach(
        (ordinal, quote) ->
            sizes.computeIfAbsent(ordinal, added -> new TreeMap<>()).put(day, quote));
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
