package org.soletape.wiring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.soletape.catalog.ProductViews;
import org.soletape.db.Database;
import org.soletape.market.CalendarReads;
import org.soletape.market.MarketReads;
import org.soletape.market.MarketStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductSearch;
import org.soletape.polling.CoverageReads;
import org.soletape.polling.RunReport;
import org.soletape.polling.StatusReads;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;
import org.soletape.upkeep.Cleanup;
import org.soletape.upkeep.SlotScheduler;
import org.soletape.upkeep.ThreadWatch;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.upkeep.budget.ProcessUsage;
import org.soletape.upkeep.budget.UsageLedger;
import org.soletape.web.BuildVersion;
import org.soletape.web.Caching;
import org.soletape.web.DescriptionRoutes;
import org.soletape.web.DrawnPages;
import org.soletape.web.ErrorDrawing;
import org.soletape.web.ProcessorTime;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;
import org.soletape.web.StaticFiles;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.WebServer;
import org.soletape.web.WebSettings;
import org.soletape.web.account.AccountRoutes;
import org.soletape.web.account.DemoEntry;
import org.soletape.web.account.SignInOffer;
import org.soletape.web.market.MarketApi;
import org.soletape.web.market.MarketRoutes;
import org.soletape.web.market.ProductsApi;
import org.soletape.web.status.CleanupJob;
import org.soletape.web.status.CronRoutes;
import org.soletape.web.status.HealthRoutes;
import org.soletape.web.status.HeldBackDesk;
import org.soletape.web.status.MetricsRoutes;
import org.soletape.web.status.StatusApi;
import org.soletape.web.status.StatusPage;
import org.soletape.web.status.StatusRoutes;
import org.soletape.web.status.SyncJob;
import org.soletape.web.status.UnmatchedProducts;

/** The running web site of an app: server, built-in trigger, and what they write now and then. */
public final class Site implements AutoCloseable {
  /** Drawn answers kept in memory. */
  private static final long DRAWN_BYTES = 8_000_000;

  private final App app;
  private final Clock clock;
  private final WebServer server;
  private final Optional<SlotScheduler> scheduler;
  private final ProductViews views;
  private final ThreadWatch watch = new ThreadWatch();
  private final PeriodicWrites writes;

  private Site(App app, Clock clock, int port, List<Routes> more) {
    this.app = app;
    this.clock = clock;
    this.views = new ProductViews(app.database(), clock);
    RequestCounts counts = new RequestCounts();
    ProcessUsage usage =
        new ProcessUsage(
            new UsageLedger(app.database()), clock, counts::visits, ProcessorTime::nanos);
    this.writes = new PeriodicWrites(List.of(views::write, usage::write), watch);
    Templates templates = new Templates();
    Caching caching = new Caching(clock, BuildVersion.current());
    Visitors visitors = app.people().visitors();
    List<Routes> routes = new ArrayList<>(routes(templates, visitors, caching, counts));
    routes.add(accountRoutes(templates, visitors, more));
    routes.add(app.portfolios().pages(visitors, caching, templates));
    routes.add(app.portfolios().api(visitors));
    routes.addAll(more);
    this.server =
        WebServer.prepare(WebSettings.onPort(port), new ErrorDrawing(templates), counts, routes);
    this.scheduler =
        app.config().scheduler() && !app.venues().isEmpty()
            ? Optional.of(new SlotScheduler(app::sync, app::cleanup, clock, watch))
            : Optional.empty();
  }

  /** Starts to serve, with routes of the caller's own beside the site's. */
  public static Site start(App app, Clock clock, int port, List<Routes> more) {
    return start(new Site(app, clock, port, more));
  }

  /**
   * Brings the schema up to date and starts to serve. The first connection to the database is made
   * while the server is put together: both take a good part of a start.
   */
  public static Site startWithSchema(App app, Clock clock) {
    FutureTask<Integer> schema = new FutureTask<>(app.schema()::migrate);
    Thread.ofPlatform().name("schema").daemon().start(schema);
    Site site = new Site(app, clock, app.config().port(), List.of());
    await(schema);
    return start(site);
  }

  private static void await(FutureTask<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the schema was looked at", e);
    }
  }

  private static Site start(Site site) {
    site.server.listen();
    site.scheduler.ifPresent(SlotScheduler::start);
    site.writes.start();
    return site;
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
    writes.close();
  }

  private List<Routes> routes(
      Templates templates, Visitors visitors, Caching caching, RequestCounts counts) {
    Database database = app.visited();
    Supplier<PollingCalendar> calendar = CalendarReads.kept(database, clock);
    StatusReads status = new StatusReads(database, clock);
    HeldBackDesk heldBack = new HeldBackDesk(database, visitors, clock);
    BudgetReads budgets = new BudgetReads(database, app.config().freePlan(), clock);
    return List.of(
        new StaticFiles(),
        new MarketRoutes(database, calendar, clock, caching, templates, views),
        new StatusRoutes(
            new StatusPage(
                status,
                budgets,
                new UnmatchedProducts(database),
                watch::stopped,
                heldBack,
                caching,
                templates),
            heldBack),
        new ProductsApi(
            new ProductSearch(database), new CoverageReads(database, calendar), caching),
        new MarketApi(
            new MarketReads(database, calendar),
            new MarketStore(database),
            caching,
            new DrawnPages(DRAWN_BYTES)),
        new StatusApi(status, budgets, watch::stopped, caching),
        new DescriptionRoutes(caching),
        new CronRoutes(app.config().cronSecret(), this::sync, this::cleanup, clock),
        new HealthRoutes(app.visitedSchema(), watch::stopped),
        new MetricsRoutes(counts, status::currentCoverage, budgets::read));
  }

  private AccountRoutes accountRoutes(Templates templates, Visitors visitors, List<Routes> more) {
    boolean demo = more.stream().anyMatch(DemoEntry.class::isInstance);
    SignInOffer offer =
        new SignInOffer(app.config().signUp(), app.config().supabase().isPresent(), demo);
    return new AccountRoutes(templates, app.people().parts(visitors), offer);
  }

  private SyncJob.Result sync(String trigger) {
    RunReport report =
        app.sync()
            .run(
                trigger,
                TimeBox.of(app.config().syncTimeBox()),
                Sync.WhenBusy.LEAVE,
                Sync.SyncProgress.silent());
    List<String> notes = new ArrayList<>(app.config().venuesOff());
    notes.addAll(report.notes());
    return new SyncJob.Result(
        report.slot(), report.synced(), report.failed(), report.remaining(), notes);
  }

  private CleanupJob.Result cleanup() {
    Cleanup.Report report = app.cleanup().run();
    return new CleanupJob.Result(report.dropped(), report.notes());
  }
}
