package org.soletape.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.Schema;
import org.soletape.portfolio.adopt.InventoryTable;

/**
 * A database of its own for every test. With {@code TEST_POOLER=pgbouncer} it is reached through a
 * transaction pooler; migrations then take a session of their own.
 */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {
  private static final String PORT = "(jdbc:postgresql://[^:/]+:)(\\d+)(/.*)";

  private final boolean migrated;
  private String name;
  private HikariDataSource pool;

  private TestDatabase(boolean migrated) {
    this.migrated = migrated;
  }

  public static TestDatabase migrated() {
    return new TestDatabase(true);
  }

  public static TestDatabase empty() {
    return new TestDatabase(false);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    open();
  }

  /** Where no extension is called, as in a property. */
  public void open() {
    name = TestServer.running().create(migrated);
    pool = ConnectionPool.open(url());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  /** A server full of databases takes a second to say how large they are. */
  public void close() {
    pool.close();
    TestServer.running().release(name);
  }

  public Database database() {
    return new Database(pool);
  }

  public HikariDataSource pool() {
    return pool;
  }

  public DatabaseUrl url() {
    return TestServer.running().service(name);
  }

  /** A line to this database that can be cut. */
  public CutLine line() {
    return new CutLine(Integer.parseInt(url().jdbc().replaceFirst(PORT, "$2")));
  }

  /** The database's address through this line. */
  public DatabaseUrl through(CutLine line) {
    String jdbc = url().jdbc().replaceFirst(PORT, "$1" + line.port() + "$3");
    return new DatabaseUrl(jdbc, url().user(), url().password());
  }

  /** Where the server writes down what it is told to. */
  public static Path serverLogs() {
    return TestServer.logs();
  }

  /** Past the pooler, for what needs a session. */
  public HikariDataSource sessions() {
    return ConnectionPool.open(TestServer.running().session(name));
  }

  /**
   * Takes no writes from now on, as a free plan over its size; nothing is kept of older sessions.
   */
  public void makeReadOnly() {
    try (HikariDataSource sessions = sessions()) {
      Database direct = new Database(sessions);
      direct.update(
          """
          do $$ begin
            execute format('alter database %I set default_transaction_read_only = on',
              current_database());
          end $$
          """);
      if (TransactionPooler.isWanted()) {
        direct.list(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
              and usename = current_user
            """,
            row -> "ended");
      }
    }
  }

  /** Takes writes again; sessions that were read-only are ended. */
  public void makeWritable() {
    try (HikariDataSource sessions = sessions()) {
      new Database(sessions)
          .transaction(
              session -> {
                session.update("set transaction read write");
                session.update(
                    """
                    do $$ begin
                      execute format('alter database %I reset default_transaction_read_only',
                        current_database());
                    end $$
                    """);
                return session.list(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                      and usename = current_user
                    """,
                    row -> "ended");
              });
    }
  }

  /** Makes it that of a program that had other functions in these files. */
  public void asAnEarlierProgramLeftIt(String... files) {
    database()
        .update(
            "update soletape.schema_history set checksum = checksum + 1"
                + " where version is null and (description = any (?) or description = 'what follows')",
            (Object) files);
  }

  /** Applies every migration over a session of its own; returns how many there were. */
  public int migrate() {
    try (HikariDataSource sessions = sessions()) {
      return new Schema(sessions, InventoryTable::bringUpToDate).migrate();
    }
  }
}
