package org.soletape.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.soletape.catalog.CatalogStore;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.EmbeddedDatabase;
import org.soletape.db.ImpatientSource;
import org.soletape.db.Schema;
import org.soletape.db.Standby;
import org.soletape.history.adopt.MarketAdoption;
import org.soletape.market.CalendarReads;
import org.soletape.market.PollingCalendar;
import org.soletape.polling.Seeding;
import org.soletape.polling.Sync;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.adopt.Adoption;
import org.soletape.portfolio.adopt.InventoryTable;
import org.soletape.rates.RateStore;
import org.soletape.rates.ReferenceRates;
import org.soletape.upkeep.Cleanup;
import org.soletape.upkeep.ThreadWatch;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.venue.VenueFactory;
import org.soletape.web.OfferedCurrencies;
import org.soletape.web.market.DisplayCurrency;

/** Everything put together for one process: the database first, then what stands on it. */
public final class App implements AutoCloseable {
  private final Config config;
  private final Clock clock;
  private final BiFunction<Database, Clock, Clock> pollingTime;
  private final Optional<EmbeddedDatabase> embedded;
  private final HikariDataSource pool;
  private final Database database;
  private final Schema schema;
  private final Schema visitedSchema;
  private final BudgetReads budget;
  private final ThreadWatch watch = new ThreadWatch();
  private final Optional<Standby> standby;
  private final OpenPages openPages;
  private final People people;
  private final Portfolios portfolios;
  private final OwnAlerts alerts;
  private final Notices notices;
  private final Runs runs;

  private App(
      Config config,
      Clock clock,
      BiFunction<Database, Clock, Clock> pollingTime,
      Optional<EmbeddedDatabase> embedded) {
    this.config = config;
    this.clock = clock;
    this.pollingTime = pollingTime;
    this.embedded = embedded;
    this.pool = ConnectionPool.open(databaseUrl());
    this.database = new Database(pool);
    Database primary = new Database(new ImpatientSource(pool));
    this.standby = config.storage().readUrl().map(there -> new Standby(there, primary, clock));
    Database visited = standby.map(Standby::writes).orElse(primary);
    this.schema = new Schema(pool, InventoryTable::bringUpToDate);
    this.visitedSchema = schema.seenThrough(primary);
    Supplier<PollingCalendar> calendar = CalendarReads.kept(visited, clock);
    this.budget = new BudgetReads(database, config.limits().freePlan(), calendar, clock);
    this.openPages = openPages(standby.map(Standby::reads).orElse(primary));
    Supplier<ReferenceRates> rates = rates(visited);
    this.people =
        new People(
            config.accounts(),
            visited,
            clock,
            new OfferedCurrencies(rates),
            List.of(Inventory::removeAllOf));
    this.portfolios = new Portfolios(config.limits().portfolio(), visited, calendar, rates, clock);
    this.alerts = new OwnAlerts(config.limits(), visited, calendar, rates, clock);
    this.notices = new Notices(visited, database, config.serving().outgoingLoopback(), clock);
    this.runs = new Runs(database, config.rates(), config.limits());
  }

  /** Everything by one clock, which may be stepped. */
  public static App open(Config config, Clock clock) {
    return open(config, clock, (database, own) -> own);
  }

  /**
   * The database the settings name, or the embedded one.
   *
   * @param clock what pages and accounts go by
   * @param pollingTime what polling and cleanup go by, asked anew for every run with the process's
   *     own clock: whose time decides slots, observations and what is dropped
   */
  public static App open(
      Config config, Clock clock, BiFunction<Database, Clock, Clock> pollingTime) {
    Optional<EmbeddedDatabase> embedded =
        config.storage().url().isPresent()
            ? Optional.empty()
            : Optional.of(EmbeddedDatabase.open(config.storage().home()));
    return new App(config, clock, pollingTime, embedded);
  }

  public Config config() {
    return config;
  }

  /** Where the database is, for other processes. */
  public DatabaseUrl databaseUrl() {
    return embedded.map(EmbeddedDatabase::url).or(config.storage()::url).orElseThrow();
  }

  public Database database() {
    return database;
  }

  /** The schema as a visitor may look at it. */
  Schema visitedSchema() {
    return visitedSchema;
  }

  public Schema schema() {
    return schema;
  }

  /** Whether the site's threads live. */
  ThreadWatch watch() {
    return watch;
  }

  public CatalogStore catalog() {
    return new CatalogStore(database);
  }

  /** Of an inventory that was here before. */
  public Adoption adoption() {
    return new Adoption(database);
  }

  /** Of a database that runs the original design. */
  public MarketAdoption marketAdoption() {
    return new MarketAdoption(schema, database);
  }

  /** The venues that have credentials. */
  public List<VenueFactory> venues() {
    return config.venues(database, clock);
  }

  /** Runs by a clock of the caller's own. */
  public Runs runs() {
    return runs;
  }

  /** For one run: its clock is looked at once. */
  public Sync sync() {
    Clock time = pollingTime();
    return runs.sync(config.venues(database, time), time);
  }

  /** For one run. */
  public Seeding seeding() {
    Clock time = pollingTime();
    return runs.seeding(config.venues(database, time), time);
  }

  /** For one run. */
  public Cleanup cleanup() {
    return runs.cleanup(pollingTime());
  }

  /** The time of a run that starts now; a process whose own clock is wrong gets none. */
  public Clock pollingTime() {
    return pollingTime.apply(database, clock);
  }

  /** What is used of the free plans, for whoever can wait. */
  public BudgetReads budget() {
    return budget;
  }

  private OpenPages openPages(Database read) {
    Supplier<PollingCalendar> calendar = CalendarReads.kept(read, clock);
    return new OpenPages(
        read,
        calendar,
        new DisplayCurrency(config.limits().portfolio().currency(), rates(read)),
        clock,
        new BudgetReads(read, config.limits().freePlan(), calendar, clock),
        watch::stopped,
        () -> standby.map(Standby::state),
        () -> config.rates().map(on -> new RateStore(read).status(today())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** For whoever converts, from memory; once a minute it looks whether there are others. */
  private Supplier<ReferenceRates> rates(Database read) {
    return config.rates().isPresent() ? RateStore.kept(read, clock) : () -> ReferenceRates.NONE;
  }

  OpenPages openPages() {
    return openPages;
  }

  public People people() {
    return people;
  }

  public Portfolios portfolios() {
    return portfolios;
  }

  public OwnAlerts alerts() {
    return alerts;
  }

  /** What people are told, and how it reaches them. */
  public Notices notices() {
    return notices;
  }

  @Override
  public void close() {
    people.close();
    standby.ifPresent(Standby::close);
    pool.close();
    embedded.ifPresent(EmbeddedDatabase::close);
  }
}
