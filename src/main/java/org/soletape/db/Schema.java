package org.soletape.db;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date. On a current schema this is one query, and Flyway is not loaded.
 */
public final class Schema {
  /** The newest bundled migration; a test compares it with the files. */
  static final int NEWEST = 24;

  private static final String OF_OUR_NAMES =
      """
      select 'public.' || c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relname in
        ('products_v2', 'product_sizes_v2', 'market_latest_v2', 'market_data_v2')
      order by 1
      """;

  private static final String UNDEFINED_TABLE = "42P01";

  private final DataSource dataSource;
  private final Database database;

  public Schema(DataSource dataSource) {
    this.dataSource = dataSource;
    this.database = new Database(dataSource);
  }

  /**
   * Applies what is missing, all of it or nothing; returns how many migrations were applied.
   *
   * @throws SchemaFailure with a sentence that says what to do
   */
  public int migrate() {
    Optional<Integer> applied = applied();
    if (applied.isPresent() && applied.get() == NEWEST) {
      return 0;
    }
    requireNotNewer(applied);
    if (applied.isEmpty()) {
      requireNothingOfTheSameName();
    }
    try {
      return flyway().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw SchemaFailure.of(e);
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(dataSource)
        .defaultSchema("soletape")
        .createSchemas(true)
        .table("schema_history")
        .locations("classpath:db/migration", "classpath:db/callback")
        // Otherwise a failure would leave the database between two versions.
        .group(true)
        .load();
  }

  /** Tables of an older design bear our names; ours must not mix with them. */
  private void requireNothingOfTheSameName() {
    List<String> there = database.list(OF_OUR_NAMES, row -> row.text("name"));
    if (!there.isEmpty()) {
      throw new SchemaFailure(
          "the database has %s, not made by this program, and nothing was changed: use another"
                  .formatted(String.join(", ", there))
              + " database, or rename these or move them to another schema, then run soletape"
              + " migrate again");
    }
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
      throw new SchemaFailure(
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
