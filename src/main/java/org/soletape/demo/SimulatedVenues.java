package org.soletape.demo;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;

/**
 * The venues on this machine, and beside them reference rates and somebody to receive messages.
 * They know one credential, {@code demo}, keep the venues' limits, and fail when told to.
 */
public final class SimulatedVenues implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final int KEPT_REQUESTS = 20_000;
  private static final String ARRIVAL = "arrival";

  private final RequestJournal journal;
  private final Faults faults;
  private final List<SimulatedVenue> venues;
  private final SimulatedRates rates;
  private final Receiver receiver;
  private final Javalin server;

  /** Starts serving; prices move with the clock of the options. */
  public SimulatedVenues(SimulationOptions options) {
    journal = new RequestJournal(options.clock(), KEPT_REQUESTS);
    faults = new Faults(options.fault());
    venues =
        List.of(
            new SimulatedStockx(options.market(), faults, options.clock()),
            new SimulatedAlias(options.market().alias(), options.clock()));
    rates = new SimulatedRates(options.clock());
    receiver = new Receiver(options.clock());
    server = Javalin.start(config -> configure(config, options));
  }

  public int port() {
    return server.port();
  }

  /** The settings with which Soletape polls these venues and asks for rates here. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    venues.forEach(venue -> settings.putAll(venue.settings(this::url)));
    settings.putAll(rates.settings(this::url));
    return settings;
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

  private void configure(JavalinConfig config, SimulationOptions options) {
    config.startup.showJavalinBanner = false;
    config.jetty.host = HOST;
    config.jetty.port = options.port();
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    for (SimulatedVenue venue : venues) {
      add(venue, config.routes, options);
    }
    config.routes.after(this::noteAnswer);
    rates.addTo(config.routes);
    receiver.addTo(config.routes);
    new ControlRoutes(journal, faults, options.market()::picture).addTo(config.routes);
    config.routes.exception(VenueRefusal.class, this::refuse);
  }

  private void add(
      SimulatedVenue venue, JavalinDefaultRoutingApi routes, SimulationOptions options) {
    Provider provider = venue.traits().provider();
    venue.addTo(routes, new Answers(provider, faults, options.faultDelay(), options.clock()));
    Optional<RequestLimit> limit = limit(options, venue.traits().requestsADay());
    venue.traits().besides().forEach(path -> routes.before(path, ctx -> note(ctx, provider)));
    routes.before(
        venue.traits().base() + "/*", ctx -> enter(venue, limit, ctx, note(ctx, provider)));
    routes.get(
        venue.traits().base() + "/*",
        ctx -> {
          throw new VenueRefusal(404, "Not found");
        });
  }

  /** Lets a call in, or throws the refusal. */
  private void enter(
      SimulatedVenue venue, Optional<RequestLimit> limit, Context ctx, long arrivedNanos) {
    OptionalLong token = venue.caller(ctx);
    if (token.isEmpty() || faults.refusesCaller(venue.traits().provider(), token.getAsLong())) {
      throw new VenueRefusal(401, venue.traits().unauthenticated());
    }
    if (limit.isPresent() && !limit.get().accepts(arrivedNanos)) {
      throw new VenueRefusal(429, "Too many requests");
    }
  }

  private static Optional<RequestLimit> limit(SimulationOptions options, long perDay) {
    return options.paced()
        ? Optional.of(new RequestLimit(PACE, perDay, options.clock()))
        : Optional.empty();
  }

  private void refuse(VenueRefusal refusal, Context ctx) {
    SimulatedVenue asked =
        venues.stream()
            .filter(venue -> ctx.path().startsWith("/" + venue.traits().provider().id() + "/"))
            .findFirst()
            .orElseThrow();
    refusal.retryAfter().ifPresent(value -> ctx.header("Retry-After", value));
    Answers.send(ctx.status(refusal.status()), asked.error(refusal.status(), refusal.getMessage()));
  }

  /** Writes the request down and tells when it arrived, in {@link System#nanoTime}. */
  private long note(Context ctx, Provider venue) {
    String query = ctx.queryString();
    String target = query == null ? ctx.path() : ctx.path() + "?" + query;
    JournalEntry arrival = journal.arrived(venue, ctx.method().name(), target);
    ctx.attribute(ARRIVAL, arrival);
    return arrival.arrivedNanos();
  }

  private void noteAnswer(Context ctx) {
    JournalEntry arrival = ctx.attribute(ARRIVAL);
    if (arrival != null) {
      journal.answered(arrival, ctx.statusCode());
    }
  }
}
