package org.soletape.db;

import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * What follows from all migrations, done last and in their transaction whenever a file of the
 * schema has changed. So the newest row of the history tells whether everything was applied.
 */
record LastStep(Consumer<Session> follows) implements JavaMigration {
  /** None: it is repeated when its checksum changes. */
  @Override
  public MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return Bundled.LAST_STEP;
  }

  @Override
  public Integer getChecksum() {
    return Bundled.fingerprint();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    run(new Session(context.getConnection()));
  }

  void run(Session session) {
    follows.accept(session);
    session.update(Bundled.text("access.sql"));
  }
}
