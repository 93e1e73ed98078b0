package org.soletape.testing;

import java.time.Instant;
import java.util.UUID;
import org.soletape.db.Database;

/** Somebody with an account, and nothing in it yet. */
public final class SampleAccount {
  private SampleAccount() {}

  public static UUID open(Database database, String email, Instant at) {
    return open(database, UUID.randomUUID(), email, at);
  }

  public static UUID open(Database database, UUID id, String email, Instant at) {
    database.update(
        "insert into soletape.accounts (id, email, created_at) values (?, ?, ?)", id, email, at);
    return id;
  }
}
