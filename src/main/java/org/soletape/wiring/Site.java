package org.soletape.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.soletape.catalog.ProductViews;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;
import org.soletape.upkeep.DeliveryRounds;
import org.soletape.upkeep.SlotScheduler;
import org.soletape.upkeep.ThreadWatch;
import org.soletape.upkeep.budget.ProcessUsage;
import org.soletape.upkeep.budget.UsageLedger;
import org.soletape.web.BuildVersion;
import org.soletape.web.Caching;
import org.soletape.web.DescriptionRoutes;
import org.soletape.web.ErrorPages;
import org.soletape.web.InstalledApp;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;
import org.soletape.web.StaticFiles;
import org.soletape.web.Templates;
import org.soletape.web.WebServer;
import org.soletape.web.WebSettings;
import org.soletape.web.account.DemoEntry;
import org.soletape.web.status.CronRoutes;
import org.soletape.web.status.HealthRoutes;

/** The running web site of an app: server, built-in trigger, and what they write now and then. */
public final class Site implements AutoCloseable {
  /** A host that only runs while it answers has no other time to deliver; the rest waits. */
  private static final Duration AFTER_A_CALL = Duration.ofSeconds(8);

  private final App app;
  private final Clock clock;
  private final WebServer server;
  private final Optional<SlotScheduler> scheduler;
  private final ProductViews views;
  private final PeriodicWrites writes;
  private final DeliveryRounds deliveries;

  private Site(App app, Clock clock, int port, Optional<DemoEntry> demo) {
    this.app = app;
    this.clock = clock;
    ThreadWatch watch = app.watch();
    this.views = new ProductViews(app.database(), clock);
    RequestCounts counts = new RequestCounts();
    ProcessUsage usage =
        new ProcessUsage(
            new UsageLedger(app.database()), clock, counts::visits, ProcessUsage::processorNanos);
    this.writes = new PeriodicWrites(List.of(views::write, usage::write), watch);
    this.deliveries = new DeliveryRounds(app.notices().courier()::deliver, clock, watch);
    Templates templates = new Templates();
    this.server =
        WebServer.prepare(
            WebSettings.onPort(port, app.config().serving().primarySite()),
            ErrorPages.drawnBy(templates),
            counts,
            routes(templates, counts, demo));
    this.scheduler =
        app.config().serving().scheduler() && !app.config().venues().isEmpty()
            ? Optional.of(
                new SlotScheduler(app::sync, app::cleanup, deliveries::call, clock, watch))
            : Optional.empty();
  }

  /** Starts to serve over a schema that is up to date. */
  public static Site start(App app, Clock clock, int port) {
    return start(new Site(app, clock, port, Optional.empty()));
  }

  /** The same, with a way into the demo's account: put together, but not started yet. */
  public static Site prepare(App app, Clock clock, int port, DemoEntry demo) {
    return new Site(app, clock, port, Optional.of(demo));
  }

  /**
   * Brings the schema up to date and starts to serve. The first connection to the database is made
   * while the server is put together: both take a good part of a start.
   */
  public static Site startWithSchema(App app, Clock clock) {
    CompletableFuture<Void> schema =
        CompletableFuture.runAsync(
            app.schema()::migrate, Thread.ofPlatform().name("schema").daemon()::start);
    Site site = new Site(app, clock, app.config().serving().port(), Optional.empty());
    try {
      schema.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    return start(site);
  }

  private static Site start(Site site) {
    site.listen();
    site.work();
    return site;
  }

  /** Starts to answer, and does nothing else. */
  public void listen() {
    server.listen();
  }

  /** Starts what is done besides: polling, delivering, and writing down what pages gathered. */
  public void work() {
    scheduler.ifPresent(SlotScheduler::start);
    writes.start();
    deliveries.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Every route there is, as {@code GET /status}. */
  public List<String> endpoints() {
    return server.endpoints();
  }

  /** Writes down what pages have gathered; done every minute anyway. */
  public void writeUsage() {
    writes.write();
  }

  /** Lets requests and the venue answer under way finish. */
  @Override
  public void close() {
    server.close();
    scheduler.ifPresent(SlotScheduler::close);
    deliveries.close();
    writes.close();
  }

  private List<Routes> routes(Templates templates, RequestCounts counts, Optional<DemoEntry> demo) {
    Caching caching = new Caching(clock, BuildVersion.current());
    People people = app.people();
    List<Routes> routes = new ArrayList<>();
    routes.add(new StaticFiles());
    routes.add(new InstalledApp());
    Supplier<Optional<String>> arriving = demo.map(DemoEntry::awaited).orElse(Optional::empty);
    routes.addAll(app.openPages().routes(people, caching, templates, views, arriving, counts));
    routes.add(new DescriptionRoutes(caching));
    routes.add(
        new CronRoutes(
            app.config().serving().cronSecret(),
            app.config().venuesOff(),
            this::sync,
            () -> app.cleanup().run(),
            clock));
    routes.add(new HealthRoutes(app.visitedSchema(), app.watch()::stopped));
    routes.addAll(people.pages(templates, demo));
    routes.addAll(app.notices().routes(people.visitors(), templates));
    routes.add(app.portfolios().pages(people.visitors(), caching, templates));
    routes.add(app.portfolios().marketPages(people.visitors(), templates));
    routes.add(app.portfolios().api(people.visitors()));
    routes.addAll(app.alerts().routes(people.visitors(), templates));
    return routes;
  }

  private RunReport sync(String trigger) {
    TimeBox timeBox = TimeBox.of(app.config().serving().syncTimeBox());
    RunReport report =
        app.sync().run(trigger, timeBox, Sync.WhenBusy.LEAVE, Sync.SyncProgress.silent());
    deliveries.now(AFTER_A_CALL);
    return report;
  }
}
