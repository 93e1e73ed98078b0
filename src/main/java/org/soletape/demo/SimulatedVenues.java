package org.soletape.demo;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.market.AliasMarket;
import org.soletape.demo.market.StockxMarket;
import org.soletape.demo.replay.RecordedMarket;

/**
 * StockX and Alias on this machine. They know one credential, {@code demo}, keep the venues'
 * limits, and fail when told to.
 */
public final class SimulatedVenues implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final long STOCKX_REQUESTS_A_DAY = 25_000;
  private static final int KEPT_REQUESTS = 20_000;
  private static final String ARRIVAL = "arrival";

  private final RequestJournal journal;
  private final Faults faults;
  private final List<String> problems;
  private final AtomicLong requestNumber = new AtomicLong();
  private final Javalin server;

  /** Where the venues get what they know. */
  private record Supply(
      StockxMarket stockx,
      AliasMarket alias,
      Function<String, Optional<String>> pictures,
      List<String> problems) {}

  /** Starts serving; prices move with the clock of the options. */
  public SimulatedVenues(SimulationOptions options) {
    Supply supply = supply(options);
    journal = new RequestJournal(options.clock(), KEPT_REQUESTS);
    faults = new Faults(options.fault());
    problems = supply.problems();
    server = Javalin.start(config -> configure(config, options, supply));
  }

  /** What of the recordings could not be used, a sentence each. */
  public List<String> problems() {
    return problems;
  }

  public int port() {
    return server.port();
  }

  /** For {@code STOCKX_BASE_URL}. */
  public String stockxBaseUrl() {
    return url(StockxApi.BASE);
  }

  /** For {@code STOCKX_TOKEN_URL}. */
  public String stockxTokenUrl() {
    return url(StockxTokenEndpoint.PATH);
  }

  /** For {@code ALIAS_BASE_URL}. */
  public String aliasBaseUrl() {
    return url(AliasApi.BASE);
  }

  /** A path on this server, such as {@code /journal}, as a URL. */
  public String url(String path) {
    return "http://" + HOST + ":" + port() + path;
  }

  public RequestJournal journal() {
    return journal;
  }

  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    server.stop();
  }

  private static Supply supply(SimulationOptions options) {
    if (options.recordings().isPresent()) {
      RecordedMarket recorded = RecordedMarket.load(options.recordings().get());
      return new Supply(
          recorded.stockx(), recorded.alias(), sku -> Optional.empty(), recorded.problems());
    }
    GeneratedMarket generated = GeneratedMarket.of(options.seed(), options.extraProducts());
    return new Supply(generated.stockx(), generated.alias(), generated::picture, List.of());
  }

  private void configure(JavalinConfig config, SimulationOptions options, Supply supply) {
    config.startup.showJavalinBanner = false;
    config.jetty.host = HOST;
    config.jetty.port = options.port();
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    StockxTokens tokens = new StockxTokens(options.clock());
    JavalinDefaultRoutingApi routes = config.routes;
    addDoors(routes, door(options, tokens));
    new StockxTokenEndpoint(tokens, faults).addTo(routes);
    Clock clock = options.clock();
    new StockxApi(supply.stockx(), answers(Provider.STOCKX, options), clock).addTo(routes);
    new AliasApi(supply.alias(), answers(Provider.ALIAS, options), clock).addTo(routes);
    new ControlRoutes(journal, faults, supply.pictures()).addTo(routes);
    addRefusals(routes);
  }

  private Answers answers(Provider venue, SimulationOptions options) {
    return new Answers(venue, faults, options.faultDelay(), options.clock());
  }

  private VenueDoor door(SimulationOptions options, StockxTokens tokens) {
    return new VenueDoor(
        faults, tokens, limit(options, STOCKX_REQUESTS_A_DAY), limit(options, Long.MAX_VALUE));
  }

  private static Optional<RequestLimit> limit(SimulationOptions options, long perDay) {
    return options.paced()
        ? Optional.of(new RequestLimit(PACE, perDay, options.clock()))
        : Optional.empty();
  }

  private void addDoors(JavalinDefaultRoutingApi routes, VenueDoor door) {
    routes.before(StockxTokenEndpoint.PATH, ctx -> note(ctx, Provider.STOCKX));
    routes.before(StockxApi.BASE + "/*", ctx -> door.enterStockx(ctx, note(ctx, Provider.STOCKX)));
    routes.before(AliasApi.BASE + "/*", this::numberRequest);
    routes.before(AliasApi.BASE + "/*", ctx -> door.enterAlias(ctx, note(ctx, Provider.ALIAS)));
    routes.after(SimulatedVenues::noteAnswer);
  }

  private void addRefusals(JavalinDefaultRoutingApi routes) {
    for (Provider venue : Provider.values()) {
      String below = venue == Provider.STOCKX ? StockxApi.BASE : AliasApi.BASE;
      routes.get(
          below + "/*",
          ctx -> {
            throw new VenueRefusal(404, "Not found");
          });
    }
    routes.exception(
        VenueRefusal.class, (refusal, ctx) -> Answers.refuse(ctx, venueOf(ctx), refusal));
  }

  /** Writes the request down and tells when it arrived, in {@link System#nanoTime}. */
  private long note(Context ctx, Provider venue) {
    String query = ctx.queryString();
    String target = query == null ? ctx.path() : ctx.path() + "?" + query;
    RequestJournal.Arrival arrival = journal.arrived(venue, ctx.method().name(), target);
    ctx.attribute(ARRIVAL, arrival);
    return arrival.arrivedNanos();
  }

  private static void noteAnswer(Context ctx) {
    RequestJournal.Arrival arrival = ctx.attribute(ARRIVAL);
    if (arrival != null) {
      arrival.answered(ctx.statusCode());
    }
  }

  private void numberRequest(Context ctx) {
    ctx.header(
        "x-request-id",
        String.format(
            Locale.ROOT, "00000000-0000-4000-8000-%012x", requestNumber.incrementAndGet()));
  }

  private static Provider venueOf(Context ctx) {
    return ctx.path().startsWith("/" + Provider.ALIAS.id()) ? Provider.ALIAS : Provider.STOCKX;
  }
}
