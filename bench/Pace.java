package bench;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soletape.catalog.Provider;
import org.soletape.demo.JournalEntry;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.SteppedClock;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;

/** How much longer a full sync takes than its pace alone demands. */
final class Pace {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration LAST_WEEK = Duration.ofDays(7);

  public static void main(String[] arguments) {
    measure(40, Duration.ofMillis(150), SimulationOptions.defaults().unpaced());
    measure(12, Duration.ofMillis(1050), SimulationOptions.defaults());
  }

  private static void measure(int products, Duration pace, SimulationOptions options) {
    Clock now = Clock.systemUTC();
    try (Workbench seeded = seed(products, new SteppedClock(now.instant().minus(LAST_WEEK)));
        SimulatedVenues venues = new SimulatedVenues(options)) {
      Map<String, String> settings = new HashMap<>(Workbench.venues(venues.url(""), pace));
      settings.put("DATABASE_URL", seeded.databaseUrl());
      try (Workbench bench = Workbench.open(now, settings)) {
        long start = System.nanoTime();
        RunReport report =
            bench
                .app()
                .sync()
                .run("bench", TimeBox.of(LONG), Sync.WhenBusy.WAIT, Sync.SyncProgress.silent());
        System.out.printf(
            "%d products at a pace of %d ms: %d synced, %d left, %.2f s in all%n",
            products,
            pace.toMillis(),
            report.synced(),
            report.remaining(),
            (System.nanoTime() - start) / 1e9);
      }
      for (Provider venue : Provider.values()) {
        report(venue, pace, venues);
      }
    }
  }

  /** Seeding needs no pace; the simulated venues name products alike every time. */
  private static Workbench seed(int products, Clock clock) {
    try (SimulatedVenues venues =
        new SimulatedVenues(SimulationOptions.defaults().unpaced().withClock(clock))) {
      Workbench bench = Workbench.open(clock, Workbench.venues(venues.url(""), Duration.ZERO));
      bench.app().catalog().add(ShoeCatalogue.entries(products), clock.instant());
      bench.app().seeding().run(TimeBox.of(LONG), (done, all, product) -> {});
      return bench;
    }
  }

  private static void report(Provider venue, Duration pace, SimulatedVenues venues) {
    List<JournalEntry> requests = venues.journal().entries(venue);
    long span = requests.getLast().arrivedNanos() - requests.getFirst().arrivedNanos();
    long floor = (requests.size() - 1) * pace.toNanos();
    System.out.printf(
        "  %-6s %d requests, %.2f %% above the floor, smallest gap %.2f ms, answered %s%n",
        venue.label(),
        requests.size(),
        100.0 * (span - floor) / floor,
        venues.journal().smallestGap(venue).orElseThrow().toNanos() / 1e6,
        venues.journal().countByStatus(venue));
  }
}
