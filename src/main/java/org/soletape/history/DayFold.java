package org.soletape.history;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soletape.market.Book;
import org.soletape.market.Quote;

/**
 * What a day's books of one product at one venue come to. A size's day is in the currency of the
 * last book that sent it, and books of another count nothing for it. The close is what that last
 * book said: missing where it had none, whatever an earlier one had.
 */
final class DayFold {
  private DayFold() {}

  private record Sent(Currency currency, Quote quote) {}

  /**
   * Folds the books of a day, oldest first.
   *
   * @return by currency, then by size ordinal
   */
  static Map<Currency, NavigableMap<Integer, DayQuote>> of(List<Book> books) {
    Map<Integer, List<Sent>> sent = new TreeMap<>();
    for (Book book : books) {
      for (Quote quote : book.quotes()) {
        sent.computeIfAbsent(quote.ordinal(), added -> new ArrayList<>())
            .add(new Sent(book.currency(), quote));
      }
    }
    Map<Currency, NavigableMap<Integer, DayQuote>> days = new LinkedHashMap<>();
    sent.forEach(
        (ordinal, quotes) -> {
          Currency currency = quotes.getLast().currency();
          days.computeIfAbsent(currency, added -> new TreeMap<>())
              .put(ordinal, day(quotes.stream().filter(q -> q.currency().equals(currency))));
        });
    return days;
  }

  private static DayQuote day(Stream<Sent> sent) {
    List<Quote> quotes = sent.map(Sent::quote).toList();
    Quote last = quotes.getLast();
    return new DayQuote(
        last.lowestAsk(),
        last.highestBid(),
        last.lastSale(),
        present(quotes.stream().map(Quote::lowestAsk)).min(),
        present(quotes.stream().map(Quote::highestBid)).max(),
        present(quotes.stream().map(Quote::sales7d))
            .mapToObj(OptionalInt::of)
            .reduce(OptionalInt.empty(), (earlier, later) -> later));
  }

  private static IntStream present(Stream<OptionalInt> values) {
    return values.flatMapToInt(OptionalInt::stream);
  }
}
