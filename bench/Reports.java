package bench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryMonth;
import org.soletape.history.HistoryStore;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;

/** A year's books of somebody with two thousand pairs, bought and sold over two years. */
final class Reports {
  private static final int PRODUCTS = 150;
  private static final int PAIRS = 2_000;
  private static final int DAYS = 730;
  private static final int HELD_DAYS = 90;
  private static final int WARM_UP = 60;
  private static final int REQUESTS = 60;
  private static final double BUDGET_MILLIS = 60;
  private static final String EMAIL = "reports@soletape.example";
  private static final Currency USD = Currency.getInstance("USD");

  private Reports() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    boolean inside = true;
    try (Workbench bench = Workbench.open(clock)) {
      WalkedMarket market = WalkedMarket.aWeek(bench.app(), PRODUCTS, clock.instant());
      history(bench, today);
      fill(bench, today);
      bench.vacuum();
      try (ServeProcess site = ServeProcess.start(bench.databaseUrl())) {
        site.awaitPage(market.pages().getFirst());
        String cookie = Inventory.signIn(site.url("/sign-in"), EMAIL);
        int year = today.getYear();
        for (String path :
            List.of(
                "/reports",
                "/reports?year=" + (year - 1),
                "/api/v1/reports?from=" + today.minusYears(1),
                "/api/v1/reports?group=brand",
                "/reports/pairs?from=%s&to=%s&of=sold".formatted(today.minusYears(1), today))) {
          inside &= measure(bench, site, path, cookie) <= BUDGET_MILLIS;
        }
      }
    }
    System.exit(inside ? 0 : 1);
  }

  private static double measure(Workbench bench, ServeProcess site, String path, String cookie)
      throws IOException, InterruptedException {
    OneByOne taken = OneByOne.measure(bench, site, any -> path, cookie, WARM_UP, REQUESTS);
    System.out.printf("%d pairs, %s: %s%n", PAIRS, path, taken.text());
    return taken.millis(50);
  }

  /** A year of closes of every size at both venues, which wander. */
  static void history(Workbench bench, LocalDate today) {
    for (Product product : bench.app().catalog().products(bench.app().catalog().ids())) {
      List<HistoryMonth> months = new ArrayList<>();
      for (Provider venue : Provider.values()) {
        for (int back = 0; back <= 12; back++) {
          YearMonth month = YearMonth.from(today).minusMonths(back);
          months.add(
              new HistoryMonth(product.id(), venue, month, USD, sizes(product, month, today)));
        }
      }
      bench.app().database().transaction(session -> HistoryStore.add(session, months));
    }
  }

  private static NavigableMap<Integer, NavigableMap<Integer, DayQuote>> sizes(
      Product product, YearMonth month, LocalDate today) {
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> sizes = new TreeMap<>();
    for (Size size : product.sizes()) {
      NavigableMap<Integer, DayQuote> days = new TreeMap<>();
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        if (month.atDay(day).isBefore(today)) {
          int wander = (day * 37 + size.ordinal() * 11 + month.getMonthValue() * 13) % 40;
          OptionalInt ask = OptionalInt.of(100 * (200 + wander));
          OptionalInt bid = OptionalInt.of(100 * (150 + wander));
          days.put(day, new DayQuote(ask, bid, ask, ask, bid, OptionalInt.of(wander)));
        }
      }
      sizes.put(size.ordinal(), days);
    }
    return sizes;
  }

  /** Of each day as many pairs, held for three months. */
  private static void fill(Workbench bench, LocalDate today) {
    UUID owner = bench.app().people().accounts().open(EMAIL, Inventory.PASSWORD).id();
    List<Product> products = bench.app().catalog().products(bench.app().catalog().ids());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      Product product = products.get(i % products.size());
      Size size = product.sizes().get(i * 7 % product.sizes().size());
      LocalDate bought = today.minusDays(DAYS - (long) i * DAYS / PAIRS);
      Optional<LocalDate> sold =
          Optional.of(bought.plusDays(HELD_DAYS)).filter(day -> day.isBefore(today));
      pairs.add(pair(product.sku(), size.key(), 100 + i % 90, bought, sold));
    }
    bench.app().portfolios().inventory().addAll(owner, pairs);
  }

  private static Pair pair(
      String sku, String size, int paid, LocalDate bought, Optional<LocalDate> sold) {
    return new Pair(
        Optional.of(sku),
        Optional.of(size),
        new Purchase(
            Optional.of(Money.ofMajor(Integer.toString(paid), USD)),
            Optional.empty(),
            Optional.of(bought)),
        Optional.of("new"),
        Optional.empty(),
        sold.isPresent() ? ItemStatus.SOLD : ItemStatus.HELD,
        sold.map(
            day ->
                new Sale(
                    Optional.of(day),
                    Optional.of(paid % 2 == 0 ? "stockx" : "alias"),
                    Optional.of(Money.ofMajor(Integer.toString(paid + 60), USD)),
                    Optional.empty())),
        Optional.empty());
  }
}
