package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.soletape.catalog.Product;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.SteppedClock;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.wiring.App;

/**
 * A site at half load for an hour of ours and weeks of its own, with a sync in each of its minutes:
 * is anything of the process growing? Ends with 1 when it is, or when a reader was refused.
 */
final class Soak {
  private static final int PRODUCTS = 150;
  private static final Instant FIRST = Instant.parse("2026-11-02T00:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONGEST_ROW = Duration.ofMinutes(10);

  /** A minute of the site's lasts at least so long here. */
  private static final Duration STEP = Duration.ofMillis(20);

  /** From one request to a venue to the next, by the site's clock. */
  private static final Duration PACE = Duration.ofMillis(1050);

  private static final int LOOKS = 100;
  private static final String APPLICATION = "soaked";

  private final Duration length;
  private final Workbench bench;
  private final MonthProcess site;
  private final MonthSyncs syncs;
  private final SteppedClock clock;
  private final SoakCounts counts = new SoakCounts();
  private final SoakTable table;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<Thread> readers = new ArrayList<>();

  private Soak(
      Duration length, Workbench bench, MonthProcess site, MonthSyncs syncs, SteppedClock clock) {
    this.length = length;
    this.bench = bench;
    this.site = site;
    this.syncs = syncs;
    this.clock = clock;
    Duration sixth = length.dividedBy(6);
    Duration row = sixth.compareTo(LONGEST_ROW) < 0 ? sixth : LONGEST_ROW;
    this.table = new SoakTable(row, row);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Duration length = length(arguments);
    SteppedClock clock = new SteppedClock(FIRST);
    Path temporary = Files.createTempDirectory("soletape-soak");
    boolean level;
    try (Workbench bench = Workbench.open(clock, Map.of("OUTGOING_LOOPBACK", "on"));
        SimulatedVenues venues =
            new SimulatedVenues(SimulationOptions.defaults().unpaced().withClock(clock));
        MonthProcess site =
            MonthProcess.start(
                settings(bench, venues),
                FIRST,
                PACE,
                List.of("-Xmx128m", "-Djava.io.tmpdir=" + temporary))) {
      Soak soak = new Soak(length, bench, site, new MonthSyncs(venues), clock);
      soak.fill(venues.url("/receiver/"));
      Vitals vitals = new Vitals(site, temporary, bench.app().database(), APPLICATION);
      level = soak.run(vitals);
    } finally {
      Workbench.delete(temporary);
    }
    System.exit(level ? 0 : 1);
  }

  private static Duration length(String[] arguments) {
    if (arguments.length == 0) {
      return Duration.ofHours(1);
    }
    if (arguments.length != 2 || !arguments[0].equals("--hours")) {
      throw new IllegalArgumentException("usage: bench/run soak [--hours 1]");
    }
    return Duration.ofSeconds(Math.round(Double.parseDouble(arguments[1]) * 3600));
  }

  private static Map<String, String> settings(Workbench bench, SimulatedVenues venues) {
    Map<String, String> settings = new HashMap<>(Workbench.venues(venues.url(""), Duration.ZERO));
    settings.put("DATABASE_URL", bench.databaseUrl() + "&ApplicationName=" + APPLICATION);
    settings.put("SCHEDULER", "off");
    settings.put("OUTGOING_LOOPBACK", "on");
    return settings;
  }

  /** Products of the venues, and readers: two who are nobody, two who own pairs. */
  private void fill(String receiver) {
    App app = bench.app();
    app.catalog().add(ShoeCatalogue.entries(PRODUCTS), clock.instant());
    System.out.println("seeded (products synced, failed): " + site.order("seed"));
    List<Product> products =
        app.catalog().products(app.catalog().ids()).stream()
            .filter(product -> !product.sizes().isEmpty())
            .toList();
    SoakPaths paths = new SoakPaths(new Audience(MonthOptions.read(new String[0]), products));
    for (String name : List.of("anna", "ben")) {
      SoakPerson person =
          SoakPerson.open(app, name + "@soletape.example", products, receiver + name);
      start(new SoakReader(site.url(""), counts, stopped, Optional.of(person), paths));
      start(new SoakReader(site.url(""), counts, stopped, Optional.empty(), paths));
    }
  }

  private void start(SoakReader reader) {
    readers.add(Thread.ofPlatform().name("reader").unstarted(reader));
  }

  private boolean run(Vitals vitals) throws InterruptedException {
    table.printHead();
    readers.forEach(Thread::start);
    long start = System.nanoTime();
    Duration between = length.dividedBy(LOOKS);
    Duration nextLook = between;
    for (Duration past = Duration.ZERO;
        past.compareTo(length) < 0;
        past = Duration.ofNanos(System.nanoTime() - start)) {
      stepMinute();
      if (past.compareTo(nextLook) >= 0) {
        table.add(past, vitals.look(), counts.answers(), Duration.between(FIRST, clock.instant()));
        nextLook = nextLook.plus(between);
      }
      TimeUnit.NANOSECONDS.sleep(STEP.toNanos());
    }
    stopped.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
    return judge(vitals);
  }

  /** As a timer that calls every minute: a sync, and a cleanup once a day. */
  private void stepMinute() {
    Instant now = clock.instant().plus(MINUTE);
    clock.standAt(now);
    String answer = site.order("at " + now);
    if (!answer.equals("done")) {
      syncs.end(answer);
    }
    if (syncs.isRunning()) {
      return;
    }
    if (now.equals(now.truncatedTo(ChronoUnit.DAYS))) {
      site.order("cleanup");
      bench.vacuum();
    }
    syncs.start(now);
    site.order("sync");
  }

  private boolean judge(Vitals vitals) {
    List<String> growing = table.growing();
    System.out.printf(
        "%,d answers, %d refused; %,d syncs, %d of them not full%n",
        counts.answers(), counts.refused(), syncs.done(), syncs.incomplete());
    counts.refusals().forEach(System.out::println);
    growing.forEach(what -> System.out.println("grows: " + what));
    if (!growing.isEmpty()) {
      vitals.histogram().lines().limit(30).forEach(System.out::println);
    }
    boolean level = growing.isEmpty() && counts.refused() == 0 && syncs.incomplete() == 0;
    System.out.println(level ? "level" : "NOT level");
    return level;
  }
}
