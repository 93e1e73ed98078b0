package org.soletape.web.inventory;

import static org.soletape.testing.TestMarket.USD;
import static org.soletape.testing.TestMarket.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryMonth;
import org.soletape.history.HistoryStore;
import org.soletape.market.Quote;
import org.soletape.testing.TestMarket;

/** Products with something that stands out, and prices that are easy to reckon with. */
final class SellMarket {
  /**
   * StockX bids $150 and asks $200 for size 9, a quarter above the median of its sizes, and bid
   * $140 on each of the sixty days before; Alias $140 and $210, and sold three. Nobody wants a
   * 10.5.
   */
  static final String SHOE = "DD1391-100";

  /**
   * StockX bids $600, and nobody asks there; Alias bids $500 and asks $580, and eight days ago told
   * of nine sales.
   */
  static final String INVERTED = "IN5555-100";

  /** StockX bid $300 three days ago, which is stale; Alias asks $100, and nobody bids there. */
  static final String HALF_STALE = "HS1111-100";

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final int DAYS = 60;

  private SellMarket() {}

  static void fill(Database database) {
    TestMarket market = new TestMarket(database, NOON);
    UUID shoe = market.product(SHOE, 90, "9", "10.5", "8", "8.5", "11");
    market.book(
        shoe,
        Provider.STOCKX,
        NOON,
        quote(1, 20_000, 15_000),
        quote(2, 0, 0),
        quote(3, 16_000, 0),
        quote(4, 16_000, 0),
        quote(5, 15_000, 0));
    market.book(
        shoe,
        Provider.ALIAS,
        NOON,
        sold(21_000, 14_000, 3),
        quote(2, 0, 0),
        quote(3, 20_500, 0),
        quote(5, 20_000, 0));
    UUID inverted = market.product(INVERTED, 80, "9");
    market.book(inverted, Provider.STOCKX, NOON, quote(1, 0, 60_000));
    market.book(inverted, Provider.ALIAS, NOON, sold(58_000, 50_000, 9));
    UUID stale = market.product(SmallMarket.STALE, 80, "9");
    market.book(stale, Provider.STOCKX, NOON.minus(Duration.ofDays(3)), quote(1, 25_000, 18_000));
    UUID half = market.product(HALF_STALE, 80, "9");
    market.book(half, Provider.STOCKX, NOON.minus(Duration.ofDays(3)), quote(1, 0, 30_000));
    market.book(half, Provider.ALIAS, NOON, quote(1, 10_000, 0));
    counted(database, SHOE, NOON);
    counted(database, INVERTED, NOON.minus(Duration.ofDays(8)));
    market.sql(
        "update public.products_v2 set brand = 'Nike', model = 'Dunk Low Retro'"
            + " where sku = 'DD1391-100'");
    database.transaction(
        session -> HistoryStore.add(session, history(shoe, IntStream.rangeClosed(1, DAYS))));
  }

  private static Quote sold(int ask, int bid, int sales) {
    return new Quote(
        1, OptionalInt.of(ask), OptionalInt.of(bid), OptionalInt.empty(), OptionalInt.of(sales));
  }

  private static void counted(Database database, String sku, Instant at) {
    database.update(
        """
        insert into soletape.sales_counts (product_id, size_id, provider, counted_at)
        select s.product_id, s.id, 'alias', ?
        from public.product_sizes_v2 s join public.products_v2 p on p.id = s.product_id
        where p.sku = ? and s.ordinal = 1
        """,
        at,
        sku);
  }

  /** StockX bid $140 and asked $190 for the first size on these days before. */
  static List<HistoryMonth> history(UUID shoe, IntStream daysBack) {
    LocalDate today = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    NavigableMap<YearMonth, NavigableMap<Integer, DayQuote>> months = new TreeMap<>();
    OptionalInt ask = OptionalInt.of(19_000);
    OptionalInt bid = OptionalInt.of(14_000);
    DayQuote quote = new DayQuote(ask, bid, OptionalInt.empty(), ask, bid, OptionalInt.empty());
    daysBack
        .mapToObj(today::minusDays)
        .forEach(
            day ->
                months
                    .computeIfAbsent(YearMonth.from(day), any -> new TreeMap<>())
                    .put(day.getDayOfMonth(), quote));
    List<HistoryMonth> history = new ArrayList<>();
    months.forEach(
        (month, days) ->
            history.add(
                new HistoryMonth(
                    shoe, Provider.STOCKX, month, USD, new TreeMap<>(Map.of(1, days)))));
    return history;
  }
}
