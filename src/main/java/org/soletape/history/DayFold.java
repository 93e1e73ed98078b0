package org.soletape.history;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
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
              .put(ordinal, day(quotes, currency));
        });
    return days;
  }

  private static DayQuote day(List<Sent> sent, Currency currency) {
    OptionalInt askLow = OptionalInt.empty();
    OptionalInt bidHigh = OptionalInt.empty();
    OptionalInt sales = OptionalInt.empty();
    for (Sent each : sent) {
      if (each.currency().equals(currency)) {
        Quote quote = each.quote();
        askLow = joined(askLow, quote.lowestAsk(), Math::min);
        bidHigh = joined(bidHigh, quote.highestBid(), Math::max);
        sales = joined(sales, quote.sales7d(), (earlier, later) -> later);
      }
    }
    Quote last = sent.getLast().quote();
    return new DayQuote(
        last.lowestAsk(), last.highestBid(), last.lastSale(), askLow, bidHigh, sales);
  }

  private static OptionalInt joined(
      OptionalInt earlier, OptionalInt later, IntBinaryOperator operator) {
    if (earlier.isEmpty() || later.isEmpty()) {
      return later.isEmpty() ? earlier : later;
    }
    return OptionalInt.of(operator.applyAsInt(earlier.getAsInt(), later.getAsInt()));
  }
}
