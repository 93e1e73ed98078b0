package org.soletape.account;

import java.time.Clock;
import java.util.UUID;
import org.soletape.db.Database;

/** The people who may decide about the tape on the site, beside those with a command line. */
public record Operators(Database database, Clock clock) {
  /** Makes somebody an operator; false when they were one. */
  public boolean appoint(UUID userId) {
    return database.update(
            "insert into soletape.operators (user_id, since) values (?, ?) on conflict do nothing",
            userId,
            clock.instant())
        > 0;
  }

  /** The person is no operator any more; false when they were none. */
  public boolean dismiss(UUID userId) {
    return database.update("delete from soletape.operators where user_id = ?", userId) > 0;
  }

  public boolean include(UUID userId) {
    return database.get(
        "select exists (select from soletape.operators where user_id = ?) as included",
        row -> row.bool("included"),
        userId);
  }
}
