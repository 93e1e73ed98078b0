package org.soletape.db;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema cannot be brought up to date; the message is a sentence that says what to do. */
public final class SchemaFailure extends RuntimeException {
  private static final String NO_RIGHT = "42501";

  private static final String HISTORY =
      "the schema soletape does not hold what this program knows; use another database, the version"
          + " of Soletape that made it, or a backup";

  SchemaFailure(String message) {
    super(message);
  }

  private SchemaFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Flyway's own message is a page long and holds paths of the machine that built the jar. */
  static SchemaFailure of(RuntimeException failure) {
    Optional<SQLException> refusal =
        Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .findFirst();
    return new SchemaFailure(
        "the schema could not be brought up to date, and no migration was kept: "
            + refusal.map(SchemaFailure::words).orElse(HISTORY),
        failure);
  }

  private static String words(SQLException refusal) {
    if (NO_RIGHT.equals(refusal.getSQLState())) {
      return firstLine(refusal)
          + "; use the database's owner in DATABASE_URL, or grant it create on the database and on"
          + " the schema public";
    }
    if (new DatabaseException(refusal).isLocked()) {
      return "another transaction holds a lock that is needed, perhaps one that was left open (select *"
          + " from pg_stat_activity where state like 'idle in%'); end it and run soletape migrate"
          + " again";
    }
    return "the database refused with \"%s\" (%s); mend that and run soletape migrate again"
        .formatted(firstLine(refusal), refusal.getSQLState());
  }

  private static String firstLine(SQLException refusal) {
    return String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
  }
}
