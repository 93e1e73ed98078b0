package org.soletape.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Databases made when every change of a function was a numbered migration. One of the last version
 * of that numbering is brought over whole; the tables it has are those of the first migrations.
 */
record FormerNumbering(Session session, Consumer<Session> lastStep) {
  private static final String LAST = "24";

  /** The tables of the last version are brought to the shape this one leaves. */
  private static final String SAME_TABLES = "6";

  private static final String VERSION =
      """
      select version from soletape.schema_history
      where success and version is not null and exists (
        select from soletape.schema_history
        where version = '1' and description = 'catalogue and tape')
      order by installed_rank desc limit 1
      """;

  /**
   * Brings a database of the former numbering over, all of it or nothing; does nothing to another.
   *
   * @param bundled every migration of this program, in the order they are applied in
   * @return how many migrations were applied
   */
  static int bringOver(Database database, List<MigrationInfo> bundled, Consumer<Session> lastStep) {
    return database.find(VERSION, row -> row.text("version")).isEmpty()
        ? 0
        : database.transaction(
            session -> {
              session.update("set local lock_timeout = '5s'");
              session.update("lock table soletape.schema_history in access exclusive mode");
              return new FormerNumbering(session, lastStep).run(bundled);
            });
  }

  /** Another process may have done it while this one waited for the lock. */
  private int run(List<MigrationInfo> bundled) {
    Optional<String> version = session.find(VERSION, row -> row.text("version"));
    if (version.isEmpty()) {
      return 0;
    }
    requireLast(version.get());
    SessionMigrations migrations = new SessionMigrations(session, lastStep);
    migrations.run("former/version" + LAST + ".sql");
    session.update("delete from soletape.schema_history where version is not null");
    migrations.apply(bundled, one -> one.isNewerThan(SAME_TABLES));
    return bundled.size();
  }

  private static void requireLast(String version) {
    if (!version.equals(LAST)) {
      throw new SchemaFailure(
          "the database is at version %s of an older numbering, and nothing was changed: run"
                  .formatted(version)
              + " soletape migrate of the release before this one first, then this one's");
    }
  }
}
