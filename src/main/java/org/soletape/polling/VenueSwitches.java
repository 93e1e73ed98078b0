package org.soletape.polling;

import java.time.Instant;
import java.util.List;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;

/** Which venues are polled at all: every run writes down what it is set up for. */
final class VenueSwitches {
  private static final String KEEP =
      """
      update soletape.venue_leases
      set off_since = case when provider = any (?) then null::timestamptz else ? end
      where (provider = any (?)) = (off_since is not null)
      """;

  private final Database database;

  VenueSwitches(Database database) {
    this.database = database;
  }

  /** These are on from now on, the others off; a process without any venue polls none. */
  void keep(List<Provider> on, Instant now) {
    if (on.isEmpty()) {
      return;
    }
    String[] providers = on.stream().map(Provider::id).toArray(String[]::new);
    database.update(KEEP, providers, now, providers);
  }
}
