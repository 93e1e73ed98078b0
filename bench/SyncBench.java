package bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.demo.SteppedClock;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.history.RollUp;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;
import org.soletape.wiring.App;

/** A seeded catalogue whose daily slot is drained again and again, unpaced. */
final class SyncBench implements AutoCloseable {
  private static final Instant FIRST = Instant.parse("2026-11-01T00:07:00Z");
  private static final Duration LONG = Duration.ofMinutes(30);

  private final SteppedClock clock;
  private final Workbench bench;
  private final Sync sync;
  private final RollUp rollUp;
  private final int products;
  private int day;

  private SyncBench(SteppedClock clock, Workbench bench, int products) {
    this.clock = clock;
    this.bench = bench;
    this.products = products;
    this.sync = bench.app().sync();
    this.rollUp = new RollUp(bench.app().database());
  }

  static SyncBench seeded(VenuesProcess venues, int products) {
    SteppedClock clock = new SteppedClock(FIRST);
    Workbench bench = Workbench.open(clock, settings(venues, products));
    bench.app().catalog().add(ShoeCatalogue.entries(products), clock.instant());
    SyncBench seeded = new SyncBench(clock, bench, products);
    while (seeded.seed().remaining() > 0) {
      // A day's calls are used up.
      clock.standAt(FIRST.plus(Duration.ofDays(++seeded.day)));
    }
    return seeded;
  }

  /** As the usual, with room for every product; the rates of days to come are of no use here. */
  private static Map<String, String> settings(VenuesProcess venues, int products) {
    Map<String, String> settings = Workbench.venues(venues.baseUrl(), Duration.ZERO);
    settings.put("MAX_PRODUCTS", Integer.toString(products));
    settings.put("RATES", "off");
    return settings;
  }

  private RunReport seed() {
    return bench.app().seeding().run(TimeBox.of(LONG), (done, all, product) -> {});
  }

  /** Drains the next day's slot, in which every product is due; returns the seconds it took. */
  double sync() {
    nextDay();
    return drain();
  }

  /**
   * Lets the next day come, and the one before become history; returns the seconds that took. It is
   * once a day, not once a slot, so it is told apart from draining.
   */
  double nextDay() {
    clock.standAt(FIRST.plus(Duration.ofDays(++day)));
    long start = System.nanoTime();
    rollUp.run(clock.instant());
    return seconds(start);
  }

  /** Drains the slot of the day that came; returns the seconds it took. */
  double drain() {
    long start = System.nanoTime();
    RunReport report =
        sync.run("bench", TimeBox.of(LONG), Sync.WhenBusy.WAIT, Sync.SyncProgress.silent());
    double seconds = seconds(start);
    // The token of the day is a call too.
    if (report.synced() != products || report.calls() > 2 * products + 1) {
      throw new IllegalStateException("not a full sync: " + report);
    }
    return seconds;
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  App app() {
    return bench.app();
  }

  Duration databaseCpu() {
    return bench.databaseCpu();
  }

  List<Product> products() {
    CatalogStore catalog = bench.app().catalog();
    return catalog.products(catalog.ids());
  }

  @Override
  public void close() {
    bench.close();
  }
}
