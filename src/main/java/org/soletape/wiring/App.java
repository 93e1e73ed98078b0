package org.soletape.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.soletape.catalog.CatalogStore;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.EmbeddedDatabase;
import org.soletape.db.ImpatientSource;
import org.soletape.db.Schema;
import org.soletape.market.HeldQuotes;
import org.soletape.polling.Seeding;
import org.soletape.polling.Sync;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.Linking;
import org.soletape.portfolio.adopt.InventoryTable;
import org.soletape.upkeep.Cleanup;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.upkeep.budget.BudgetWatch;
import org.soletape.venue.StoredVenueTokens;
import org.soletape.venue.VenueFactory;
import org.soletape.venue.alias.Alias;
import org.soletape.venue.stockx.Stockx;

/** Everything put together for one process: the database first, then what stands on it. */
public final class App implements AutoCloseable {
  private final Config config;
  private final Clock clock;
  private final PollingTime pollingTime;
  private final Optional<EmbeddedDatabase> embedded;
  private final HikariDataSource pool;
  private final Database database;
  private final DataSource impatient;
  private final People people;
  private final Portfolios portfolios;

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
    this.people = new People(config, visited(), clock, List.of(Inventory::removeAllOf));
    this.portfolios = new Portfolios(config, visited(), clock);
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
    if (config.databaseUrl().isPresent()) {
      return new App(config, clock, pollingTime, Optional.empty(), config.databaseUrl().get());
    }
    EmbeddedDatabase embedded = EmbeddedDatabase.open(config.home());
    return new App(config, clock, pollingTime, Optional.of(embedded), embedded.url());
  }

  public Config config() {
    return config;
  }

  /** Where the database is, for other processes. */
  public DatabaseUrl databaseUrl() {
    return embedded.map(EmbeddedDatabase::url).or(config::databaseUrl).orElseThrow();
  }

  public Database database() {
    return database;
  }

  /** The same for visitors, who are told at once when it does not answer. */
  Database visited() {
    return new Database(impatient);
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

  /** The venues that have credentials. */
  public List<VenueFactory> venues() {
    return venues(clock);
  }

  private List<VenueFactory> venues(Clock time) {
    List<VenueFactory> venues = new ArrayList<>();
    config
        .stockx()
        .ifPresent(
            settings ->
                venues.add(new Stockx(settings, new StoredVenueTokens(database, time), time)));
    config.alias().ifPresent(settings -> venues.add(new Alias(settings, time)));
    return venues;
  }

  /** For one run: its clock is looked at once. */
  public Sync sync() {
    Clock time = pollingTime();
    return new Sync(
        database,
        venues(time),
        config.rules(),
        new Linking(config.portfolioRules()),
        time,
        budgetWatch(time)::look);
  }

  /** For one run. */
  public Seeding seeding() {
    Clock time = pollingTime();
    return new Seeding(database, venues(time), config.rules(), time);
  }

  /** What is held back, and what people decide about it. */
  public HeldQuotes heldQuotes() {
    return new HeldQuotes(database);
  }

  /** For one run. */
  public Cleanup cleanup() {
    Clock time = pollingTime();
    return new Cleanup(database, time, budgetWatch(time));
  }

  /** The time of a run that starts now; a process whose own clock is wrong gets none. */
  public Clock pollingTime() {
    return pollingTime.of(database, clock);
  }

  public BudgetReads budget() {
    return new BudgetReads(database, config.freePlan(), clock);
  }

  private BudgetWatch budgetWatch(Clock time) {
    return new BudgetWatch(database, config.freePlan(), time);
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
