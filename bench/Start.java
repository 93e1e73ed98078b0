package bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From exec to the first market page, with and without the AOT cache, also on a tenth of a core;
 * and the memory held after two thousand pages.
 */
final class Start {
  private static final int PRODUCTS = 150;
  private static final int STARTS = 9;
  private static final int SLOW_STARTS = 3;
  private static final int REQUESTS = 2_000;

  private final String database;
  private final List<String> pages;

  private Start(String database, List<String> pages) {
    this.database = database;
    this.pages = pages;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    try (Workbench bench = Workbench.open(clock)) {
      WalkedMarket market = WalkedMarket.aWeek(bench.app(), PRODUCTS, clock.instant());
      Start start = new Start(bench.databaseUrl(), market.pages());
      start.starts();
      start.slowStarts();
      start.memory(false);
      start.memory(true);
    }
  }

  /** Side by side, in turn, so that a busy machine slows both. */
  private void starts() throws IOException, InterruptedException {
    Figures plain = new Figures();
    Figures cached = new Figures();
    for (int i = 0; i < STARTS; i++) {
      start(false, Optional.empty(), plain);
      start(true, Optional.empty(), cached);
    }
    plain.print("exec to first market page, no cache");
    cached.print("exec to first market page, AOT cache");
  }

  private void slowStarts() throws IOException, InterruptedException {
    Optional<TenthOfACore> quota = TenthOfACore.open();
    if (quota.isEmpty()) {
      System.out.println("on a tenth of a core: needs root and control groups, left out");
      return;
    }
    try (TenthOfACore tenth = quota.get()) {
      Figures plain = new Figures();
      Figures cached = new Figures();
      for (int i = 0; i < SLOW_STARTS; i++) {
        start(false, Optional.of(tenth), plain);
        start(true, Optional.of(tenth), cached);
      }
      plain.print("on a tenth of a core, no cache");
      cached.print("on a tenth of a core, AOT cache");
    }
  }

  private void start(boolean cache, Optional<TenthOfACore> quota, Figures figures)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (ServeProcess site = ServeProcess.start(database, cache)) {
      if (quota.isPresent()) {
        site.slowDown(quota.get());
      }
      site.awaitPage(pages.getFirst());
      figures.millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
      figures.cpu.add(site.cpu().toMillis());
    }
  }

  private void memory(boolean cache) throws IOException, InterruptedException {
    try (ServeProcess site = ServeProcess.start(database, cache)) {
      site.awaitPage(pages.getFirst());
      for (int i = 0; i < REQUESTS; i++) {
        site.get(pages.get(i % pages.size()));
      }
      System.out.printf(
          "resident after %d market pages, -Xmx128m, %s: %d MB%n",
          REQUESTS, cache ? "AOT cache" : "no cache", site.residentMegabytes());
    }
  }

  /** Wall and CPU milliseconds of several starts. */
  private static final class Figures {
    private final List<Long> millis = new ArrayList<>();
    private final List<Long> cpu = new ArrayList<>();

    void print(String what) {
      millis.sort(null);
      cpu.sort(null);
      System.out.printf(
          "%s: %d ms (median of %d, %d to %d), CPU %d ms (%d to %d)%n",
          what,
          millis.get(millis.size() / 2),
          millis.size(),
          millis.getFirst(),
          millis.getLast(),
          cpu.get(cpu.size() / 2),
          cpu.getFirst(),
          cpu.getLast());
    }
  }
}
