package bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.soletape.db.Database;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.SteppedClock;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.market.Slot;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

/**
 * Kills real {@code sync} processes at random moments, lets the next sync finish the slot, and
 * compares what is kept with what an undisturbed run keeps.
 */
final class Kills implements AutoCloseable {
  private static final int PRODUCTS = 18;
  private static final Duration PACE = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(10);

  /** One in so many dies before its first request: it starts, rolls the tape or takes a lease. */
  private static final int EARLY = 6;

  /** Both venues' answers, and a little more: sometimes the process has just ended. */
  private static final int REQUESTS = 2 * PRODUCTS;

  /** What a minute of silence does. */
  private static final String EXPIRE =
      """
      update soletape.venue_leases set expires_at = clock_timestamp() - interval '1 second'
      where holder is not null
      """;

  private final Instant begun = Instant.now();
  private final SteppedClock venueTime = new SteppedClock(begun.minus(Slot.LENGTH));
  private final SimulatedVenues venues =
      new SimulatedVenues(SimulationOptions.defaults().unpaced().withClock(venueTime));
  private final Workbench server = Workbench.open(Clock.systemUTC());
  private final Map<Integer, Integer> keptWhenKilled = new TreeMap<>();
  private final Random random;
  private int databases;
  private int unequal;

  private Kills(long seed) {
    this.random = new Random(seed);
  }

  /** How many kills, how many busy threads beside them, and the seed of the moments. */
  public static void main(String[] arguments) {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int busy = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    for (int i = 0; i < busy; i++) {
      Thread.ofPlatform().daemon().start(Kills::spin);
    }
    try (Kills run = new Kills(seed)) {
      run.seed();
      run.killAll(kills);
    }
  }

  private static void spin() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  /** The slot before this one is polled at its own prices; from then on prices stand still. */
  private void seed() {
    server.app().database().update("create database seeded");
    try (App app = open("seeded", venueTime)) {
      app.schema().migrate();
      app.catalog().add(ShoeCatalogue.entries(PRODUCTS), venueTime.instant());
      app.seeding().run(TimeBox.of(LONG), (done, all, product) -> {});
    }
    venueTime.standAt(begun);
  }

  private void killAll(int kills) {
    SyncProcess.Times times;
    TapeContents expected;
    String database = copyOfSeeded();
    try (SyncProcess child = SyncProcess.start(settings(database), venues)) {
      times = child.awaitEnd();
      expected = contents(database);
    }
    System.out.printf(
        "undisturbed: %s, %.1f s to the first request, %.1f s from there to the end%n",
        expected.summary(), times.untilRequest() / 1e9, times.untilEnd() / 1e9);
    int done = 0;
    while (done < kills && Slot.of(Instant.now()).equals(Slot.of(begun))) {
      kill(++done, times, expected);
    }
    System.out.printf("%d kills: %d equal, %d unequal%n", done, done - unequal, unequal);
    System.out.println("kills by books kept at that moment: " + keptWhenKilled);
  }

  private void kill(int number, SyncProcess.Times times, TapeContents expected) {
    String database = copyOfSeeded();
    try (SyncProcess child = SyncProcess.start(settings(database), venues)) {
      if (number % EARLY == 0) {
        child.killAfter(random.nextLong(times.untilRequest()));
      } else {
        child.awaitRequests(1 + random.nextInt(REQUESTS));
        child.killAfter(random.nextLong(2 * PACE.toNanos()));
      }
    }
    int kept = contents(database).books();
    keptWhenKilled.merge(kept, 1, Integer::sum);
    int remaining = finish(database);
    TapeContents found = contents(database);
    if (remaining > 0 || !found.equals(expected)) {
      unequal++;
      System.out.printf(
          "kill %d, with %d books kept then, %d products left: %s%n",
          number, kept, remaining, found.differences(expected));
    }
    server.app().database().update("drop database " + database + " with (force)");
  }

  /** The next sync, by another process's connections; returns what it left. */
  private int finish(String database) {
    try (App app = open(database, Clock.systemUTC())) {
      app.database().update(EXPIRE);
      return app.sync()
          .run("bench", TimeBox.of(LONG), Sync.WhenBusy.WAIT, Sync.SyncProgress.silent())
          .remaining();
    }
  }

  private TapeContents contents(String database) {
    try (App app = open(database, Clock.systemUTC())) {
      Database tape = app.database();
      return TapeContents.of(tape, Slot.of(begun));
    }
  }

  private String copyOfSeeded() {
    String name = "copy_" + ++databases;
    server.app().database().update("create database " + name + " template seeded");
    return name;
  }

  private App open(String database, Clock clock) {
    return App.open(Config.read(settings(database)), clock);
  }

  private Map<String, String> settings(String database) {
    Map<String, String> settings = new HashMap<>(Workbench.venues(venues.url(""), PACE));
    settings.put("DATABASE_URL", server.databaseUrl().replace("/postgres?", "/" + database + "?"));
    return settings;
  }

  @Override
  public void close() {
    venues.close();
    server.close();
  }
}
