package org.soletape.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Migrations applied in a transaction that does something else as well, which Flyway cannot: it
 * keeps its history over a connection of its own. The history reads as if Flyway had written it.
 */
record SessionMigrations(Session session, Consumer<Session> lastStep) {
  /** As Flyway makes it. */
  private static final String HISTORY =
      """
      create table if not exists soletape.schema_history (
        installed_rank int not null constraint schema_history_pk primary key,
        version varchar(50),
        description varchar(200) not null,
        type varchar(20) not null,
        script varchar(1000) not null,
        checksum int,
        installed_by varchar(100) not null,
        installed_on timestamp not null default now(),
        execution_time int not null,
        success boolean not null
      )
      """;

  private static final String NOTE =
      """
      insert into soletape.schema_history (installed_rank, version, description, type, script,
        checksum, installed_by, execution_time, success)
      values (?, ?, ?, ?, ?, ?, current_user, 0, true)
      """;

  /** The whole schema, where there is none. */
  void install(List<MigrationInfo> bundled) {
    session.update("create schema if not exists soletape");
    session.update(HISTORY);
    session.update(
        "create index if not exists schema_history_s_idx on soletape.schema_history (success)");
    apply(bundled, version -> true);
  }

  /**
   * Applies migrations in their order, and notes all of them.
   *
   * @param isNeeded of numbered ones, those whose tables are not there yet
   */
  void apply(List<MigrationInfo> bundled, Predicate<MigrationVersion> isNeeded) {
    for (int i = 0; i < bundled.size(); i++) {
      apply(bundled.get(i), isNeeded);
      note(i + 1, bundled.get(i));
    }
  }

  private void apply(MigrationInfo migration, Predicate<MigrationVersion> isNeeded) {
    if (migration.getVersion() == null) {
      if (migration.getDescription().equals(Bundled.LAST_STEP)) {
        lastStep.accept(session);
      } else {
        run("functions/" + migration.getScript());
      }
    } else if (isNeeded.test(migration.getVersion())) {
      run("tables/" + migration.getScript());
    }
  }

  /** The server takes the file apart: the driver does not know every way to write a function. */
  void run(String file) {
    session.update(
        "do $file$ begin execute $commands$ %s $commands$; end $file$"
            .formatted(Bundled.text(file)));
  }

  private void note(int rank, MigrationInfo migration) {
    session.update(
        NOTE,
        rank,
        Optional.ofNullable(migration.getVersion()).map(MigrationVersion::getVersion),
        migration.getDescription(),
        migration.getType().name(),
        migration.getScript(),
        migration.getChecksum());
  }
}
