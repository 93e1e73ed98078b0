package org.soletape.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.UnmappedReads;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.EmbeddedDatabase;
import org.soletape.db.ImpatientSource;
import org.soletape.db.Schema;
import org.soletape.market.CalendarReads;
import org.soletape.market.HeldQuotes;
import org.soletape.market.PollingCalendar;
import org.soletape.polling.Seeding;
import org.soletape.polling.Sync;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.adopt.InventoryTable;
import org.soletape.upkeep.Cleanup;
import org.soletape.upkeep.budget.BudgetLedgers;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.venue.VenueFactory;

/** Everything put together for one process: the database first, then what stands on it. */
public final class App implements AutoCloseable {
  private final Config config;
  private final Clock clock;
  private final PollingTime pollingTime;
  private final Optional<EmbeddedDatabase> embedded;
  private final HikariDataSource pool;
  private final Database database;
  private final DataSource impatient;
  private final Database visited;
  private final Supplier<PollingCalendar> calendar;
  private final People people;
  private final Portfolios portfolios;
  private final Runs runs;

  private App(
      Config config,
      Clock clock,
      PollingTime pollingTime,
      Optional<EmbeddedDatabase> embedded,
      DatabaseUrl url) {
    this.config = config;
    this.clock = clock;
    this.pollingTime = pollingTime;
    this.embedded = embedded;
    this.pool = ConnectionPool.open(url);
    this.database = new Database(pool);
    this.impatient = new ImpatientSource(pool);
    this.visited = new Database(impatient);
    this.calendar = CalendarReads.kept(visited, clock);
    this.people = new People(config.accounts(), visited, clock, List.of(Inventory::removeAllOf));
    this.portfolios = new Portfolios(config.limits().portfolio(), visited, calendar, clock);
    this.runs = new Runs(database, config.limits());
  }

  /** Everything by one clock, which may be stepped. */
  public static App open(Config config, Clock clock) {
    return open(config, clock, (database, own) -> own);
  }

  /**
   * The database the settings name, or the embedded one.
   *
   * @param clock what pages and accounts go by
   * @param pollingTime what polling and cleanup go by
   */
  public static App open(Config config, Clock clock, PollingTime pollingTime) {
    Optional<DatabaseUrl> url = config.storage().url();
    if (url.isPresent()) {
      return new App(config, clock, pollingTime, Optional.empty(), url.get());
    }
    EmbeddedDatabase embedded = EmbeddedDatabase.open(config.storage().home());
    return new App(config, clock, pollingTime, Optional.of(embedded), embedded.url());
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

  /** The same for visitors, who are told at once when it does not answer. */
  Database visited() {
    return visited;
  }

  /** The schema as a visitor may look at it. */
  Schema visitedSchema() {
    return new Schema(impatient, InventoryTable::bringUpToDate);
  }

  public Schema schema() {
    return new Schema(pool, InventoryTable::bringUpToDate);
  }

  public CatalogStore catalog() {
    return new CatalogStore(database);
  }

  /** What is not mapped at a venue. */
  public UnmappedReads unmapped() {
    return new UnmappedReads(database);
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

  /** What is held back, and what people decide about it. */
  public HeldQuotes heldQuotes() {
    return new HeldQuotes(database);
  }

  /** For one run. */
  public Cleanup cleanup() {
    return runs.cleanup(pollingTime());
  }

  /** The time of a run that starts now; a process whose own clock is wrong gets none. */
  public Clock pollingTime() {
    return pollingTime.of(database, clock);
  }

  /** What is used of the free plans, for whoever can wait. */
  public BudgetReads budget() {
    return budget(database);
  }

  private BudgetReads budget(Database source) {
    BudgetLedgers ledgers = new BudgetLedgers(source, config.limits().freePlan());
    return new BudgetReads(ledgers, calendar, clock);
  }

  /** What anybody may read. */
  OpenPages openPages(Supplier<List<String>> stopped) {
    return new OpenPages(visited, calendar, clock, budget(visited), stopped);
  }

  /** Accounts and sign-in. */
  public People people() {
    return people;
  }

  /** Inventories and their valuation. */
  public Portfolios portfolios() {
    return portfolios;
  }

  @Override
  public void close() {
    people.close();
    pool.close();
    embedded.ifPresent(EmbeddedDatabase::close);
  }
}
