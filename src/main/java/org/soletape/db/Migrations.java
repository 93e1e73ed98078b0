package org.soletape.db;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The bundled migrations. All that knows Flyway, so that a start on a current schema loads none.
 */
final class Migrations {
  private final Flyway flyway;

  Migrations(DataSource dataSource, Consumer<Session> follows) {
    this.flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .defaultSchema("soletape")
            .createSchemas(true)
            .table("schema_history")
            .locations("classpath:db/tables", "classpath:db/functions", "classpath:db/callback")
            .javaMigrations(new LastStep(follows))
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
