package bench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.soletape.catalog.Product;
import org.soletape.portfolio.Pair;

/** The sell board of somebody with 500 pairs, each its own lot, and a year of days. */
final class Sell {
  private static final int PRODUCTS = 150;
  private static final int PAIRS = 500;
  private static final int WARM_UP = 100;
  private static final int REQUESTS = 150;
  private static final double BUDGET_MILLIS = 60;
  private static final String EMAIL = "seller@soletape.example";

  private Sell() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    boolean inside = true;
    try (Workbench bench = Workbench.open(clock)) {
      WalkedMarket market = WalkedMarket.aWeek(bench.app(), PRODUCTS, clock.instant());
      Reports.history(bench, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
      fill(bench);
      bench.vacuum();
      try (ServeProcess site = ServeProcess.start(bench.databaseUrl())) {
        site.awaitPage(market.pages().getFirst());
        String cookie = Inventory.signIn(site.url("/sign-in"), EMAIL);
        for (Map.Entry<String, IntFunction<String>> each : addresses().entrySet()) {
          OneByOne taken =
              OneByOne.measure(bench, site, each.getValue(), cookie, WARM_UP, REQUESTS);
          System.out.printf("%d pairs, %s: %s%n", PAIRS, each.getKey(), taken.text());
          inside &= taken.millis(99) <= BUDGET_MILLIS;
        }
      }
    }
    System.exit(inside ? 0 : 1);
  }

  /** All pairs are held longer than any of the days asked for: only the addresses differ. */
  static SequencedMap<String, IntFunction<String>> addresses() {
    SequencedMap<String, IntFunction<String>> addresses = new LinkedHashMap<>();
    addresses.put("drawn anew", i -> "/sell?days=" + i);
    addresses.put("by the year, drawn anew", i -> "/sell?sort=year&days=" + i);
    addresses.put("kept", i -> "/sell");
    addresses.put("JSON of all", i -> "/api/v1/inventory?view=sell");
    return addresses;
  }

  /** Three or four sizes of every product. */
  static void fill(Workbench bench) {
    UUID owner = bench.app().people().accounts().open(EMAIL, Inventory.PASSWORD).id();
    List<Product> products = bench.app().catalog().products(bench.app().catalog().ids());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      Product product = products.get(i % PRODUCTS);
      String size = product.sizes().get((i + i / PRODUCTS * 5) % product.sizes().size()).key();
      pairs.add(Inventory.pair(product.sku(), size, 100 + i % 200));
    }
    bench.app().portfolios().inventory().addAll(owner, pairs);
  }
}
