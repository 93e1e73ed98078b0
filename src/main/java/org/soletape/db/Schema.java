package org.soletape.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Brings the schema up to date. On a current schema this is one query, and Flyway is not loaded.
 *
 * <p>Tables are made by numbered migrations, which are applied once; functions and views by
 * repeatable ones, which are edited in place and applied again when they have changed.
 */
public final class Schema {
  private static final String NEWEST =
      """
      select description || coalesce(' ' || checksum, '') as newest from soletape.schema_history
      where success and type <> 'SCHEMA' order by installed_rank desc limit 1
      """;

  private static final String OF_OUR_NAMES =
      """
      select 'public.' || c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relname in
        ('products_v2', 'product_sizes_v2', 'market_latest_v2', 'market_data_v2')
      order by 1
      """;

  private static final String UNDEFINED_TABLE = "42P01";

  private final DataSource dataSource;
  private final Consumer<Session> follows;
  private final Database database;

  /**
   * The schema of a database.
   *
   * @param follows makes what depends on tables that are there, in the transaction of the
   *     migrations
   */
  public Schema(DataSource dataSource, Consumer<Session> follows) {
    this(dataSource, follows, new Database(dataSource));
  }

  private Schema(DataSource dataSource, Consumer<Session> follows, Database database) {
    this.dataSource = dataSource;
    this.follows = follows;
    this.database = database;
  }

  /** The same schema, looked at through this database. */
  public Schema seenThrough(Database other) {
    return new Schema(dataSource, follows, other);
  }

  /**
   * Applies what is missing, all of it or nothing; returns how many migrations were applied.
   *
   * @throws SchemaFailure with a sentence that says what to do
   */
  public int migrate() {
    Optional<String> newest = newest();
    if (isLastStep(newest)) {
      return 0;
    }
    requireNoStandby();
    Migrations migrations = new Migrations(dataSource, follows);
    if (newest.isEmpty()) {
      requireNothingOfTheSameName();
      return migrations.apply();
    }
    return migrations.renumber() + migrations.apply();
  }

  private void requireNoStandby() {
    if (database.get(Database.IS_STANDBY, row -> row.bool("is_standby"))) {
      throw new SchemaFailure(
          "the database is a standby, a copy for reading, and its schema is not this program's: run"
              + " soletape migrate with its primary in DATABASE_URL");
    }
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

  /** Whether every bundled migration is applied, as it is now. */
  public boolean isCurrent() {
    return isLastStep(newest());
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

  private static boolean isLastStep(Optional<String> newest) {
    return newest.equals(Optional.of(Bundled.LAST_STEP + " " + Bundled.fingerprint()));
  }

  /** The description and checksum of what was applied last. */
  private Optional<String> newest() {
    try {
      return database.find(NEWEST, row -> row.text("newest"));
    } catch (DatabaseException e) {
      if (e.sqlState().equals(UNDEFINED_TABLE)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
