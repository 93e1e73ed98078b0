package org.soletape.db;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date. On a current schema this is one query, and Flyway is not loaded.
 */
public final class Schema {
  /** The newest bundled migration; a test compares it with the files. */
  static final int NEWEST = 23;

  private static final String UNDEFINED_TABLE = "42P01";

  private final DataSource dataSource;
  private final Database database;

  public Schema(DataSource dataSource) {
    this.dataSource = dataSource;
    this.database = new Database(dataSource);
  }

  /** Applies what is missing; returns how many migrations were applied. */
  public int migrate() {
    Optional<Integer> applied = applied();
    if (applied.isPresent() && applied.get() == NEWEST) {
      return 0;
    }
    requireNotNewer(applied);
    return Flyway.configure()
        .dataSource(dataSource)
        .defaultSchema("soletape")
        .createSchemas(true)
        .table("schema_history")
        .locations("classpath:db/migration")
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /** Whether every bundled migration is applied. */
  public boolean isCurrent() {
    return applied().filter(version -> version == NEWEST).isPresent();
  }

  /** Whether the database accepts writes: a free plan over its size does not. */
  public boolean isWritable() {
    return database.get(
        "select current_setting('transaction_read_only') = 'off' as writable",
        row -> row.bool("writable"));
  }

  /** Whether anything of ours is in the database. */
  public boolean isPresent() {
    return database.get(
        """
        select to_regclass('public.products_v2') is not null
          or exists (select from pg_namespace where nspname = 'soletape') as present
        """,
        row -> row.bool("present"));
  }

  private static void requireNotNewer(Optional<Integer> applied) {
    if (applied.isPresent() && applied.get() > NEWEST) {
      throw new IllegalStateException(
          "the database's schema is at version %d, newer than this program's %d: update Soletape"
              .formatted(applied.get(), NEWEST));
    }
  }

  private Optional<Integer> applied() {
    try {
      return database.find(
          """
          select version from soletape.schema_history
          where success and version is not null
          order by installed_rank desc limit 1
          """,
          row -> Integer.parseInt(row.text("version")));
    } catch (DatabaseException e) {
      if (e.sqlState().equals(UNDEFINED_TABLE)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
