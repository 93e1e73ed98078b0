package org.soletape.testing;

import static org.soletape.testing.SampleEntries.entry;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.soletape.catalog.CatalogEntry;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.replay.RecordedMarket;
import org.soletape.polling.PollingRules;
import org.soletape.polling.RunReport;
import org.soletape.polling.Seeding;
import org.soletape.polling.Sync;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.polling.TimeBox;
import org.soletape.venue.HttpPatience;
import org.soletape.venue.StoredVenueTokens;
import org.soletape.venue.VenueFactory;
import org.soletape.venue.alias.Alias;
import org.soletape.venue.alias.AliasCredentials;
import org.soletape.venue.alias.AliasSettings;
import org.soletape.venue.stockx.Stockx;
import org.soletape.venue.stockx.StockxCredentials;
import org.soletape.venue.stockx.StockxSettings;

/**
 * The whole way of the data for one test: a database of its own, the simulated venues over real
 * HTTP, the real clients, and a clock that the test moves.
 */
public final class Tape implements BeforeEachCallback, AfterEachCallback {
  /** Recordings with made-up products and prices. */
  public static final Path RECORDINGS = Path.of("src/test/resources/recordings");

  public static final PollingRules UNPACED =
      new PollingRules(Duration.ZERO, 0, Duration.ofSeconds(60));

  private static final HttpPatience PATIENCE =
      new HttpPatience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(2));

  private final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-03-02T00:10:00Z");
  private final UnaryOperator<SimulationOptions> market;
  private HttpPatience patience = PATIENCE;
  private SimulatedVenues venues;

  private Tape(UnaryOperator<SimulationOptions> market) {
    this.market = market;
  }

  /** Over the generated market, where a rate-limited caller is told to come back at once. */
  public static Tape generated() {
    return new Tape(options -> delayed(options, Duration.ZERO));
  }

  /** The same with more products than the built-in ones. */
  public static Tape generated(int extraProducts) {
    return new Tape(
        options ->
            delayed(options.withMarket(new GeneratedMarket(1, extraProducts)), Duration.ZERO));
  }

  /** Over recorded traffic. */
  public static Tape replaying(Path recordings) {
    return new Tape(options -> options.withMarket(new RecordedMarket(recordings)));
  }

  /** From now on the venues serve other recordings. */
  public void replay(Path recordings) {
    serve(options -> options.withMarket(new RecordedMarket(recordings)));
  }

  /** Over a generated market in which a slow venue is slower than the clients wait. */
  public static Tape impatient() {
    Tape tape = new Tape(options -> delayed(options, Duration.ofMillis(600)));
    tape.patience =
        new HttpPatience(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(2));
    return tape;
  }

  /** The same, with faults that last this long. */
  public static SimulationOptions delayed(SimulationOptions options, Duration delay) {
    return new SimulationOptions(
        options.port(), options.market(), options.fault(), delay, options.paced(), options.clock());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    test.beforeEach(context);
    serve(market);
  }

  private void serve(UnaryOperator<SimulationOptions> served) {
    if (venues != null) {
      venues.close();
    }
    venues =
        new SimulatedVenues(served.apply(SimulationOptions.defaults().unpaced().withClock(clock)));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    venues.close();
    test.afterEach(context);
  }

  /** The database takes no writes from now on. */
  public void makeReadOnly() {
    test.makeReadOnly();
  }

  public SettableClock clock() {
    return clock;
  }

  public SimulatedVenues venues() {
    return venues;
  }

  public VenueCaller caller() {
    return new VenueCaller(venues);
  }

  public Database database() {
    return test.database();
  }

  /** A pool of its own on the same database, as another process has. */
  public HikariDataSource anotherPool() {
    return ConnectionPool.open(test.url());
  }

  /** Past the pooler, for what needs a session. */
  public HikariDataSource sessions() {
    return test.sessions();
  }

  /** A line to this database that can be cut. */
  public CutLine line() {
    return test.line();
  }

  /** The database's address through this line. */
  public DatabaseUrl through(CutLine line) {
    return test.through(line);
  }

  /** The environment of a process that uses this database and these venues. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", test.url().jdbc());
    environment.put("VENUE_PACE_MS", "0");
    // The server holds the databases of all tests.
    environment.put("DATABASE_LIMIT_MB", "0");
    environment.putAll(venues.settings());
    return environment;
  }

  /** Both venues as one process knows them. */
  public List<VenueFactory> factories(Database database) {
    StockxCredentials demo = new StockxCredentials("demo", "demo", "demo", "demo");
    return List.of(
        new Stockx(
            new StockxSettings(
                URI.create(VenueCaller.baseUrl(venues, Provider.STOCKX)),
                URI.create(venues.settings().get("STOCKX_TOKEN_URL")),
                demo,
                Currency.getInstance("USD"),
                patience),
            new StoredVenueTokens(database, clock),
            clock),
        new Alias(
            new AliasSettings(
                URI.create(VenueCaller.baseUrl(venues, Provider.ALIAS)),
                new AliasCredentials("demo"),
                Optional.empty(),
                patience),
            clock));
  }

  /** Puts products into the catalogue. */
  public void add(int score, String... skus) {
    List<CatalogEntry> entries = Arrays.stream(skus).map(sku -> entry(sku, score)).toList();
    new CatalogStore(database()).add(entries, clock.instant());
  }

  /** Puts hot products into the catalogue and finds everything that is open. */
  public RunReport seed(String... skus) {
    add(CatalogEntry.DEFAULT_SCORE, skus);
    return seeding(UNPACED).run(anHour(), (done, all, product) -> {});
  }

  public Seeding seeding(PollingRules rules) {
    return SampleRuns.of(database(), rules).seeding(factories(database()), clock);
  }

  public RunReport sync() {
    return sync(UNPACED);
  }

  public RunReport sync(PollingRules rules) {
    return syncing(rules).run("test", anHour(), Sync.WhenBusy.WAIT, SyncProgress.silent());
  }

  public Sync syncing(PollingRules rules) {
    return SampleRuns.of(database(), rules).sync(factories(database()), clock);
  }

  public static TimeBox anHour() {
    return TimeBox.of(Duration.ofHours(1));
  }

  public Product product(String sku) {
    return new CatalogStore(database()).find(new StyleCode(sku)).orElseThrow();
  }

  /** The column {@code text} of a query. */
  public List<String> texts(String sql, Object... parameters) {
    return database().list(sql, row -> row.optionalText("text").orElse("null"), parameters);
  }

  public int count(String table) {
    return database().get("select count(*)::int as n from " + table, row -> row.integer("n"));
  }

  /** Every row of a table with the transaction that wrote it. */
  public List<String> contents(String table) {
    return texts(
        "select t.tableoid || ' ' || t.xmin || ' ' || t.ctid || ' ' || t::text as text"
            + " from "
            + table
            + " t order by 1");
  }
}
