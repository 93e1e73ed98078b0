package org.soletape.web.watching;

import static org.soletape.testing.TestMarket.USD;
import static org.soletape.testing.TestMarket.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryMonth;
import org.soletape.history.HistoryStore;
import org.soletape.testing.TestMarket;

/**
 * A shoe at StockX: size 9 asks $200 now, $160 a day ago, $250 a week and $100 thirty days ago;
 * size 10 asks $190, $180 and $300, and had no ask thirty days ago; size 11 asks $210 now. Alias
 * was never asked.
 */
final class WatchedMarket {
  static final String SHOE = "DD1391-100";
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private WatchedMarket() {}

  static void fill(Database database) {
    TestMarket market = new TestMarket(database, NOON);
    UUID shoe = market.product(SHOE, 90, "9", "10", "11");
    Instant yesterday = NOON.minus(Duration.ofDays(1));
    market.book(shoe, Provider.STOCKX, yesterday, quote(1, 16_000, 15_000), quote(2, 18_000, 0));
    market.book(
        shoe,
        Provider.STOCKX,
        NOON,
        quote(1, 20_000, 15_000),
        quote(2, 19_000, 12_000),
        quote(3, 21_000, 0));
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> october = days(24, 10_000, 0);
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> november = days(16, 25_000, 30_000);
    database.transaction(
        session -> {
          HistoryStore.write(
              session,
              List.of(
                  new HistoryMonth(shoe, Provider.STOCKX, YearMonth.of(2026, 10), USD, october),
                  new HistoryMonth(shoe, Provider.STOCKX, YearMonth.of(2026, 11), USD, november)));
          return session.update(
              "insert into soletape.history_days (day, rolled_at) values (?, now())",
              LocalDate.parse("2026-11-22"));
        });
    market.sql(
        "update public.products_v2 set brand = 'Nike', model = 'Dunk Low', colorway = 'Panda'");
  }

  /** The asks of both sizes on a day; 0 stands for none. */
  private static NavigableMap<Integer, NavigableMap<Integer, DayQuote>> days(
      int day, int one, int other) {
    return new TreeMap<>(
        Map.of(
            1, new TreeMap<>(Map.of(day, quoted(one))),
            2, new TreeMap<>(Map.of(day, quoted(other)))));
  }

  private static DayQuote quoted(int ask) {
    OptionalInt asked = ask == 0 ? OptionalInt.empty() : OptionalInt.of(ask);
    OptionalInt none = OptionalInt.empty();
    return new DayQuote(asked, none, none, asked, none, none);
  }
}
