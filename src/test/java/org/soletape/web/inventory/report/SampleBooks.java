package org.soletape.web.inventory.report;

import static org.soletape.testing.TestMarket.USD;
import static org.soletape.testing.TestMarket.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryMonth;
import org.soletape.history.HistoryStore;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestMarket;

/** A shoe that was bid $200 for a year, and pairs of it that come and go. */
final class SampleBooks {
  static final String SHOE = "DD1391-100";
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-22");
  private static final int DAYS = 360;

  private SampleBooks() {}

  static void market(Database database) {
    TestMarket market = new TestMarket(database, NOON);
    UUID shoe = market.product(SHOE, 90, "8", "9");
    OptionalInt ask = OptionalInt.of(30_000);
    OptionalInt bid = OptionalInt.of(20_000);
    DayQuote close = new DayQuote(ask, bid, OptionalInt.empty(), ask, bid, OptionalInt.empty());
    Map<YearMonth, NavigableMap<Integer, DayQuote>> months = new TreeMap<>();
    for (int back = 0; back < DAYS; back++) {
      LocalDate day = YESTERDAY.minusDays(back);
      months
          .computeIfAbsent(YearMonth.from(day), added -> new TreeMap<>())
          .put(day.getDayOfMonth(), close);
    }
    database.transaction(
        session -> {
          HistoryStore.write(
              session,
              months.entrySet().stream()
                  .map(
                      month ->
                          new HistoryMonth(
                              shoe,
                              Provider.STOCKX,
                              month.getKey(),
                              USD,
                              new TreeMap<>(Map.of(2, month.getValue()))))
                  .toList());
          return HistoryStore.mark(session, List.of(YESTERDAY), NOON);
        });
    market.book(shoe, Provider.STOCKX, NOON, quote(2, 30_000, 20_000));
  }

  /** Bought for so many dollars; null for what is not stated. */
  static Pair bought(String sku, String dollars, String day) {
    return new Pair(
        Optional.of(sku),
        Optional.of("9"),
        new Purchase(
            Optional.ofNullable(dollars).map(each -> Money.ofMajor(each, USD)),
            Optional.empty(),
            Optional.ofNullable(day).map(LocalDate::parse)),
        Optional.empty(),
        Optional.empty(),
        ItemStatus.HELD,
        Optional.empty(),
        Optional.empty());
  }

  /** The same, sold at a place for a price, of which a payout came; null for what is not stated. */
  static Pair sold(Pair pair, String day, String venue, String price, String payout) {
    return SamplePair.sold(
        pair,
        new Sale(
            Optional.ofNullable(day).map(LocalDate::parse),
            Optional.ofNullable(venue),
            Optional.ofNullable(price).map(each -> Money.ofMajor(each, USD)),
            Optional.ofNullable(payout).map(each -> Money.ofMajor(each, USD))));
  }
}
