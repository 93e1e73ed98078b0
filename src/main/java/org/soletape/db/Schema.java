package org.soletape.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /** It has every column that is taken over. */
  private static final String IS_ORIGINAL_DESIGN =
      """
      select (
        select count(*) = 25 from information_schema.columns c
        where c.table_schema = 'public' and (
          c.table_name = 'products_v2' and c.column_name in ('id', 'sku', 'brand', 'model', 'colorway',
            'image_url', 'popularity_score', 'last_synced_at', 'last_viewed_at', 'created_at',
            'updated_at')
          or c.table_name = 'product_sizes_v2' and c.column_name in ('id', 'product_id', 'size_key',
            'stockx_variant_id', 'alias_catalog_id')
          or c.table_name = 'market_data_v2' and c.column_name in ('id', 'product_id', 'size_id',
            'provider', 'lowest_ask', 'highest_bid', 'last_sale', 'sales_7d', 'snapshot_at')))
        and not exists (
          select from pg_class v
          where v.oid = to_regclass('public.market_data_v2') and v.relkind not in ('r', 'p'))
        as original
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
      database.transaction(Schema::requireNothingOfTheSameName);
      return migrations.apply();
    }
    return migrations.renumber() + migrations.apply();
  }

  /** Whether the tables of the design this program began as are here, and ours are not. */
  public boolean isOriginalDesign() {
    return newest().isEmpty() && database.transaction(Schema::isOriginalDesign);
  }

  private static boolean isOriginalDesign(Session session) {
    return session.get(IS_ORIGINAL_DESIGN, row -> row.bool("original"));
  }

  /**
   * Makes the schema in place of the original design, between other statements, all of it or
   * nothing.
   *
   * @param before makes room in the public schema
   * @throws SchemaFailure with a sentence that says what to do
   */
  public <T> T replaceOriginal(Consumer<Session> before, Function<Session, T> after) {
    requireNoStandby();
    return new Migrations(dataSource, follows)
        .install(
            session -> {
              before.accept(session);
              requireNothingOfTheSameName(session);
            },
            after);
  }

  private void requireNoStandby() {
    if (database.get(Database.IS_STANDBY, row -> row.bool("is_standby"))) {
      throw new SchemaFailure(
          "the database is a standby, a copy for reading, and its schema is not this program's: run"
              + " soletape migrate with its primary in DATABASE_URL");
    }
  }

  /** Tables of an older design bear our names; ours must not mix with them. */
  private static boolean requireNothingOfTheSameName(Session session) {
    List<String> there = session.list(OF_OUR_NAMES, row -> row.text("name"));
    if (there.isEmpty()) {
      return true;
    }
    String found = "the database has %s, not made by this program, and nothing was changed: ";
    String advice =
        isOriginalDesign(session)
            ? "these are the tables of the original design, so run soletape migrate --adopt-market"
                + " to take them over (with --dry-run to see what it would do)"
            : "use another database, or rename these or move them to another schema, then run"
                + " soletape migrate again";
    throw new SchemaFailure(found.formatted(String.join(", ", there)) + advice);
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
