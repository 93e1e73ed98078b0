package org.soletape.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.soletape.account.Accounts;
import org.soletape.account.Person;
import org.soletape.catalog.CatalogEntry;
import org.soletape.demo.DemoAlerts;
import org.soletape.demo.DemoChannels;
import org.soletape.demo.DemoInventory;
import org.soletape.demo.DemoSales;
import org.soletape.demo.DemoTape;
import org.soletape.demo.DemoWatches;
import org.soletape.demo.DemoYear;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.SteppedClock;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.market.CalendarReads;
import org.soletape.market.Display;
import org.soletape.market.ProductList;
import org.soletape.market.ProductQuery;
import org.soletape.market.ProductView;
import org.soletape.upkeep.budget.TapeSize;
import org.soletape.watching.Watches;
import org.soletape.web.account.DemoEntry;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;
import org.soletape.wiring.OwnAlerts;
import org.soletape.wiring.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything on one machine, without keys: simulated venues, a week of tape, a year of days. */
@Command(
    name = "demo",
    description = {
      "Shows all of Soletape on this machine, without any keys.",
      "It starts a PostgreSQL of its own and simulated venues, makes days of tape with the real",
      "engine and a stepped clock, and a year of days before it from the same simulated prices,",
      "prints a summary and serves the web site until Ctrl-C.",
      "With DATABASE_URL set it uses that database, if nothing of Soletape is in it."
    })
final class DemoCommand extends Action {
  private static final int BUILT_IN = 150;
  private static final int MOST_PRODUCTS = 100_000;
  private static final int MOST_DAYS = 7;
  private static final String DEMO_EMAIL = "demo@soletape.example";
  private static final String ARRIVING =
      "The demo’s week is still arriving: %d of its %d slots are in."
          + " Its account can be entered once all are.";

  private final ReentrantLock entering = new ReentrantLock();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the web site; 0 for any free one (default: the setting PORT).")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--products",
      defaultValue = "150",
      paramLabel = "N",
      description =
          "How many products; beyond the built-in 150 they are made up"
              + " (default: ${DEFAULT-VALUE}).")
  private int products;

  @Option(
      names = "--days",
      defaultValue = "7",
      paramLabel = "N",
      description = "Days of tape, 1 to 7 (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the demo's database in this folder; without it, it is thrown away.")
  private Path data;

  /** Where the site is, once it serves. */
  private volatile String address = "";

  /** On what is still awaited; blank when all is there. */
  private volatile String arriving = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    port.ifPresent(number -> requireRange("--port", number, 0, 65_535));
    requireRange("--products", products, 1, MOST_PRODUCTS);
    requireRange("--days", days, 1, MOST_DAYS);
    SteppedClock clock = new SteppedClock(context().clock().instant());
    SimulationOptions options =
        SimulationOptions.defaults()
            .unpaced()
            .withClock(clock)
            .withMarket(new GeneratedMarket(1, Math.max(0, products - BUILT_IN) + 1));
    try (StopHook stop = StopHook.ofSite();
        SimulatedVenues venues = new SimulatedVenues(options);
        DemoFolder folder = DemoFolder.open(data);
        App app =
            App.open(
                SimulatedSettings.read(context().environment(), venues, folder.path(), products),
                clock)) {
      requireEmpty(app);
      app.schema().migrate();
      String receiver = venues.url("/receiver");
      int number = port.orElse(app.config().serving().port());
      try (Site site = Site.prepare(app, clock, number, entry(app, options, receiver, clock))) {
        make(app, venues, year(app, options), clock, site);
        site.work();
        out().println("What it tells the demo's account arrives at " + receiver + ".");
        stop.await();
      }
      return 0;
    }
  }

  /** The site answers once the oldest slot is in, and the rest arrives while it does. */
  private void make(App app, SimulatedVenues venues, DemoYear year, SteppedClock clock, Site site) {
    PrintWriter out = out();
    List<CatalogEntry> entries = ShoeCatalogue.entries(products);
    DemoTape tape = SimulatedTape.of(app, venues, clock, Optional.of(year));
    Instant now = context().clock().instant();
    out.printf("Making %d days of tape and a year before it for %d products ...%n", days, products);
    DemoTape.Made made;
    try (Bars bars = new Bars()) {
      made =
          tape.make(
              entries,
              days,
              now,
              (done, all) -> {
                bars.show("Slots", done, all, "");
                arriving = ARRIVING.formatted(done - 1, all - 1);
                if (done == 1) {
                  beforeItsWeek(app, clock);
                } else if (done == 2) {
                  open(site);
                }
              });
    }
    arriving = "";
    summarise(app, now, made);
  }

  private void summarise(App app, Instant now, DemoTape.Made made) {
    ProductList.Page all =
        new ProductList(app.database(), new CalendarReads(app.database())::read)
            .find(ProductQuery.ALL, new ProductView(now, Display.asTold()));
    DemoSummary.print(out(), all.products().stream(), TapeSize.measure(app.database()), made);
  }

  private void open(Site site) {
    site.listen();
    address = "http://localhost:" + site.port();
    out().println("Soletape serves " + address + " while the rest arrives; stop it with Ctrl-C.");
  }

  private static void beforeItsWeek(App app, SteppedClock clock) {
    UUID account = account(app).id();
    alerts(app, clock).beforeItsWeek(account);
    Watches watches = new Watches(app.database(), new CalendarReads(app.database())::read);
    new DemoWatches(watches, clock).beforeItsWeek(account);
  }

  private static DemoYear year(App app, SimulationOptions options) {
    Config.Limits limits = app.config().limits();
    return new DemoYear(
        app.database(),
        app.catalog(),
        options.market(),
        limits.portfolio().currency(),
        limits.historyDays());
  }

  private DemoEntry entry(App app, SimulationOptions options, String receiver, SteppedClock clock) {
    DemoInventory pairs =
        new DemoInventory(
            app.portfolios().inventory(),
            app.portfolios().importing(),
            new DemoSales(app.catalog(), options.market()),
            clock);
    DemoChannels told =
        new DemoChannels(app.notices().channels(), app.notices().courier(), receiver, clock);
    DemoAlerts alerts = alerts(app, clock);
    return new DemoEntry(
        () -> Optional.of(arriving).filter(sentence -> !sentence.isEmpty()),
        () -> enter(app, pairs, alerts, told),
        app.people().sessions());
  }

  private static DemoAlerts alerts(App app, SteppedClock clock) {
    OwnAlerts own = app.alerts();
    return new DemoAlerts(own.rules(), own.reads(), own.subjects(), clock);
  }

  /** Nobody knows its password. */
  private static Person account(App app) {
    Accounts accounts = app.people().accounts();
    return accounts
        .find(DEMO_EMAIL)
        .orElseGet(() -> accounts.open(DEMO_EMAIL, UUID.randomUUID().toString()));
  }

  /** Filled at the first entry. */
  private UUID enter(App app, DemoInventory pairs, DemoAlerts alerts, DemoChannels told) {
    entering.lock();
    try {
      Person person = account(app);
      pairs.fill(person.id());
      alerts.ofPairs(person.id());
      told.fill(person.id(), address);
      return person.id();
    } finally {
      entering.unlock();
    }
  }

  /** A database of somebody's own is never filled with made-up prices. */
  private static void requireEmpty(App app) {
    if (app.config().storage().url().isPresent() && app.schema().isPresent()) {
      throw new IllegalArgumentException(
          "the database that DATABASE_URL names already holds Soletape's tables;"
              + " the demo only fills one that does not");
    }
  }
}
