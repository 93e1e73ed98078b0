package bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From exec to the first market page, and the memory held after two thousand of them. */
final class Start {
  private static final int PRODUCTS = 150;
  private static final int STARTS = 7;
  private static final int REQUESTS = 2_000;

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    try (Workbench bench = Workbench.open(clock)) {
      WalkedMarket market = WalkedMarket.aWeek(bench.app(), PRODUCTS, clock.instant());
      List<String> pages = market.pages();
      List<Long> millis = new ArrayList<>();
      List<Long> cpu = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        start(bench.databaseUrl(), pages.getFirst(), millis, cpu);
      }
      millis.sort(null);
      cpu.sort(null);
      System.out.printf(
          "exec to first market page: %d ms (median of %d, %d to %d), %d ms of CPU%n",
          millis.get(STARTS / 2), STARTS, millis.getFirst(), millis.getLast(), cpu.get(STARTS / 2));
      memory(bench.databaseUrl(), pages);
    }
  }

  private static void start(String database, String page, List<Long> millis, List<Long> cpu)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (ServeProcess site = ServeProcess.start(database)) {
      site.awaitPage(page);
      millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
      cpu.add(site.cpu().toMillis());
    }
  }

  private static void memory(String database, List<String> pages)
      throws IOException, InterruptedException {
    try (ServeProcess site = ServeProcess.start(database)) {
      site.awaitPage(pages.getFirst());
      for (int i = 0; i < REQUESTS; i++) {
        site.get(pages.get(i % pages.size()));
      }
      System.out.printf(
          "resident after %d market pages, -Xmx128m: %d MB%n", REQUESTS, site.residentMegabytes());
    }
  }
}
