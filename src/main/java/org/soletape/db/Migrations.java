package org.soletape.db;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The bundled migrations. All that knows Flyway, so that a start on a current schema loads none.
 */
final class Migrations {
  private final DataSource dataSource;
  private final LastStep lastStep;
  private final Flyway flyway;

  Migrations(DataSource dataSource, Consumer<Session> follows) {
    this.dataSource = dataSource;
    this.lastStep = new LastStep(follows);
    this.flyway = over("schema_history");
  }

  private Flyway over(String history) {
    return Flyway.configure()
        .dataSource(dataSource)
        .defaultSchema("soletape")
        .createSchemas(true)
        .table(history)
        .locations("classpath:db/tables", "classpath:db/functions", "classpath:db/callback")
        .javaMigrations(lastStep)
        // A file of functions may be given up; the functions in it are dropped by a migration.
        .ignoreMigrationPatterns("*:future", "repeatable:missing")
        .placeholderReplacement(false)
        // Otherwise a failure would leave the database between two versions.
        .group(true)
        .load();
  }

  /** Applies what is missing or has changed, all of it or nothing; returns how many there were. */
  int apply() {
    try {
      requireNoneFromLater();
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw SchemaFailure.of(e);
    }
  }

  /** Brings a database of the former numbering over; returns how many migrations it took. */
  int renumber() {
    try {
      return FormerNumbering.bringOver(new Database(dataSource), bundled(), lastStep::run);
    } catch (FlywayException | DatabaseException e) {
      throw SchemaFailure.of(e);
    }
  }

  /** Makes the whole schema between other statements, all of it or nothing. */
  <T> T install(Consumer<Session> before, Function<Session, T> after) {
    try {
      List<MigrationInfo> bundled = bundled();
      return new Database(dataSource)
          .transaction(
              session -> {
                session.update("set local lock_timeout = '5s'");
                before.accept(session);
                new SessionMigrations(session, lastStep::run).install(bundled);
                return after.apply(session);
              });
    } catch (FlywayException | DatabaseException e) {
      throw SchemaFailure.of(e);
    }
  }

  /** Beside an applied migration Flyway tells of nothing else, so it is asked without a history. */
  private List<MigrationInfo> bundled() {
    return List.of(over("no_history").info().all());
  }

  private void requireNoneFromLater() {
    for (MigrationInfo migration : flyway.info().applied()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new SchemaFailure(
            "the database's schema is at version %s, newer than this program's: update Soletape"
                .formatted(migration.getVersion()));
      }
    }
  }
}
