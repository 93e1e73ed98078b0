package org.soletape.cli;

import java.io.PrintWriter;
import org.soletape.db.DatabaseException;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.wiring.ConfigException;

/** What went wrong, in one sentence that says what to do. */
final class FailureSentence {
  private FailureSentence() {}

  /** Prints it, the stack trace only on request; returns the exit code. */
  static int tell(String command, Exception e, PrintWriter err) {
    err.println(command + ": " + of(e));
    if (System.getenv("SOLETAPE_TRACE") != null) {
      e.printStackTrace(err);
    }
    return 1;
  }

  static String of(Exception e) {
    return switch (e) {
      case ConfigException config -> config.getMessage();
      case GateClosed closed -> "nothing was done: " + closed.getMessage();
      case DatabaseException database -> of(database);
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }

  private static String of(DatabaseException e) {
    if (e.isOfStandby()) {
      return e.getMessage() + ", whose address DATABASE_URL has to name for this";
    }
    if (e.isReadOnly()) {
      return "the database is read-only, as a free plan over its size is: make room"
          + " (soletape cleanup needs writes too), then try again";
    }
    if (e.isConnectionLoss()) {
      return "cannot reach the database: " + e.getMessage() + "; check DATABASE_URL";
    }
    if (e.isLocked()) {
      return "another transaction in the database holds a lock that is needed, perhaps one that was"
          + " left open (select * from pg_stat_activity where state like 'idle in%'): end it, then"
          + " try again";
    }
    return "the database refused: " + e.getMessage();
  }
}
