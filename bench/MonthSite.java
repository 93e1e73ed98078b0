package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.soletape.demo.SteppedClock;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;
import org.soletape.venue.VenueFactory;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;
import org.soletape.wiring.Site;

/**
 * The site and the engine of {@code ./soletape serve} in a process of their own, over the settings
 * of the environment, on a clock that the standard input steps. A line in is a word and its
 * argument; every one is answered with a line.
 */
final class MonthSite {
  /** A venue's answer takes this long, and the pace counts from its end. */
  private static final Duration ANSWER = Duration.ofMillis(200);

  private static final Duration LONG = Duration.ofHours(1);
  private static final String DONE = "done";

  private final SteppedClock clock;
  private final App app;
  private final Site site;
  private final SteppedVenues stepped;
  private final List<VenueFactory> venues;
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private Optional<Future<RunReport>> running = Optional.empty();

  private MonthSite(SteppedClock clock, Duration pace, App app, Site site) {
    this.clock = clock;
    this.app = app;
    this.site = site;
    this.stepped = new SteppedVenues(clock, pace.plus(ANSWER));
    this.venues = app.venues().stream().map(stepped::paced).toList();
  }

  public static void main(String[] arguments) throws Exception {
    SteppedClock clock = new SteppedClock(Instant.parse(arguments[0]));
    Duration pace = Duration.ofMillis(Long.parseLong(arguments[1]));
    try (App app = App.open(Config.read(System.getenv()), clock);
        Site site = Site.start(app, clock, 0)) {
      System.out.println(site.port());
      new MonthSite(clock, pace, app, site).obey();
    }
  }

  private void obey() throws IOException, InterruptedException, ExecutionException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] words = order.split(" ", 2);
      System.out.println(
          switch (words[0]) {
            case "at" -> stepTo(Instant.parse(words[1]));
            case "seed" -> seed();
            case "sync" -> sync();
            case "cleanup" -> cleanup();
            case "views" -> writeViews();
            case "heap" -> heap();
            default -> throw new IllegalArgumentException(order);
          });
    }
    threads.shutdownNow();
  }

  private String seed() {
    RunReport report = app.seeding().run(TimeBox.of(LONG), (done, all, product) -> {});
    return report.synced() + " " + report.failed();
  }

  private String cleanup() {
    return app.cleanup().run().toString();
  }

  private String writeViews() {
    site.writeUsage();
    return DONE;
  }

  /** Bytes that are alive. */
  private static String heap() {
    System.gc();
    return Long.toString(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  /** Starts a sync; it goes on while the clock is stepped. */
  private String sync() {
    stepped.begin();
    Sync sync = app.runs().sync(venues, clock);
    running =
        Optional.of(
            threads.submit(
                () ->
                    sync.run(
                        "scheduler",
                        TimeBox.of(LONG),
                        Sync.WhenBusy.LEAVE,
                        Sync.SyncProgress.silent())));
    return DONE;
  }

  /**
   * Steps the clock, by way of every request a running sync starts until then. Answers "done", or
   * how a sync that has ended meanwhile went: when, and the counts of products.
   */
  private String stepTo(Instant target) throws InterruptedException, ExecutionException {
    while (running.isPresent() && !running.get().isDone()) {
      Optional<Instant> next = stepped.next(venues.size());
      if (next.isPresent() && next.get().isAfter(target)) {
        stepped.step(target);
        return DONE;
      }
      next.ifPresent(stepped::step);
    }
    String answer = running.isPresent() ? ended(running.get().get()) : DONE;
    running = Optional.empty();
    clock.standAt(target);
    return answer;
  }

  /** The clock still stands where the last request started. */
  private String ended(RunReport report) {
    Instant end = clock.instant().plus(ANSWER);
    return "%s %d %d %d".formatted(end, report.synced(), report.failed(), report.remaining());
  }
}
