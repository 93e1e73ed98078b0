package bench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.soletape.market.Slot;

/** Market pages a second at four connections, with 150 products and with 10,000. */
final class Web {
  private static final int PRODUCTS = 150;
  private static final int MANY = 10_000;

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    try (Workbench bench = Workbench.open(clock)) {
      WalkedMarket market = WalkedMarket.aWeek(bench.app(), PRODUCTS, clock.instant());
      List<String> pages = market.pages();
      Load few = measure(bench, PRODUCTS, pages);
      market.growTo(MANY);
      market.compact(Slot.of(clock.instant()));
      Load many = measure(bench, MANY, pages);
      System.out.println("nearly every page drawn anew:");
      measure(bench, MANY, market.pages());
      System.out.printf(
          "p99 with %d products: %.2f times that with %d%n",
          MANY, many.tailMillis() / few.tailMillis(), PRODUCTS);
    }
  }

  private static Load measure(Workbench bench, int products, List<String> pages)
      throws IOException, InterruptedException {
    try (ServeProcess site = ServeProcess.start(bench.databaseUrl())) {
      site.awaitPage(pages.getFirst());
      Load load = Load.measure(bench, site, pages, "");
      System.out.printf(
          "%d products, %d pages in turn: %.0f/s, p99 %.1f ms, %.2f ms of app CPU and %.2f ms of PostgreSQL"
              + " each, %.1f KB gzipped, %d MB resident%n",
          products,
          pages.size(),
          load.rate(),
          load.tailMillis(),
          load.cpuMillis(),
          load.databaseMillis(),
          site.get(pages.getFirst()).length / 1e3,
          site.residentMegabytes());
      return load;
    }
  }
}
