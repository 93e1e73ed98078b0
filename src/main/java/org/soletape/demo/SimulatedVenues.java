package org.soletape.demo;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.market.AliasMarket;
import org.soletape.demo.market.StockxMarket;
import org.soletape.demo.replay.RecordedMarket;

/**
 * The venues on this machine. They know one credential, {@code demo}, keep the venues' limits, and
 * fail when told to.
 */
public final class SimulatedVenues implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final int KEPT_REQUESTS = 20_000;
  private static final String ARRIVAL = "arrival";

  private final RequestJournal journal;
  private final Faults faults;
  private final Supply supply;
  private final Javalin server;

  /** The venues and where they get what they know. */
  private record Supply(
      List<SimulatedVenue> venues,
      Function<String, Optional<String>> pictures,
      List<String> problems) {}

  /** Starts serving; prices move with the clock of the options. */
  public SimulatedVenues(SimulationOptions options) {
    journal = new RequestJournal(options.clock(), KEPT_REQUESTS);
    faults = new Faults(options.fault());
    supply = supply(options);
    server = Javalin.start(config -> configure(config, options));
  }

  /** What of the recordings could not be used, a sentence each. */
  public List<String> problems() {
    return supply.problems();
  }

  public int port() {
    return server.port();
  }

  /** The settings with which Soletape polls these venues. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    supply.venues().forEach(venue -> settings.putAll(venue.settings(this::url)));
    return settings;
  }

  /** Where this venue's API begins. */
  public String baseUrl(Provider venue) {
    return url(at(venue).base());
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

  private Supply supply(SimulationOptions options) {
    if (options.recordings().isPresent()) {
      RecordedMarket recorded = RecordedMarket.load(options.recordings().get());
      return new Supply(
          venues(recorded.stockx(), recorded.alias(), options.clock()),
          sku -> Optional.empty(),
          recorded.problems());
    }
    GeneratedMarket generated = GeneratedMarket.of(options.seed(), options.extraProducts());
    return new Supply(
        venues(generated.stockx(), generated.alias(), options.clock()),
        generated::picture,
        List.of());
  }

  private List<SimulatedVenue> venues(StockxMarket stockx, AliasMarket alias, Clock clock) {
    return List.of(new SimulatedStockx(stockx, faults, clock), new SimulatedAlias(alias, clock));
  }

  private SimulatedVenue at(Provider provider) {
    return supply.venues().stream()
        .filter(venue -> venue.provider() == provider)
        .findFirst()
        .orElseThrow();
  }

  private void configure(JavalinConfig config, SimulationOptions options) {
    config.startup.showJavalinBanner = false;
    config.jetty.host = HOST;
    config.jetty.port = options.port();
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    for (SimulatedVenue venue : supply.venues()) {
      add(venue, config.routes, options);
    }
    config.routes.after(SimulatedVenues::noteAnswer);
    new ControlRoutes(journal, faults, supply.pictures()).addTo(config.routes);
    config.routes.exception(VenueRefusal.class, this::refuse);
  }

  private void add(
      SimulatedVenue venue, JavalinDefaultRoutingApi routes, SimulationOptions options) {
    Provider provider = venue.provider();
    venue.addTo(routes, new Answers(provider, faults, options.faultDelay(), options.clock()));
    VenueDoor door = new VenueDoor(venue, faults, limit(options, venue.requestsADay()));
    venue.besides().forEach(path -> routes.before(path, ctx -> note(ctx, provider)));
    routes.before(venue.base() + "/*", ctx -> door.enter(ctx, note(ctx, provider)));
    routes.get(
        venue.base() + "/*",
        ctx -> {
          throw new VenueRefusal(404, "Not found");
        });
  }

  private static Optional<RequestLimit> limit(SimulationOptions options, long perDay) {
    return options.paced()
        ? Optional.of(new RequestLimit(PACE, perDay, options.clock()))
        : Optional.empty();
  }

  private void refuse(VenueRefusal refusal, Context ctx) {
    SimulatedVenue asked =
        supply.venues().stream()
            .filter(venue -> ctx.path().startsWith("/" + venue.provider().id() + "/"))
            .findFirst()
            .orElseThrow();
    refusal.retryAfter().ifPresent(value -> ctx.header("Retry-After", value));
    Answers.send(ctx.status(refusal.status()), asked.error(refusal.status(), refusal.getMessage()));
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
}
