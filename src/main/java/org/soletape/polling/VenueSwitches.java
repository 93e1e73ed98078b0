package org.soletape.polling;

import java.time.Instant;
import java.util.List;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;

/** Which venues are polled at all: every run writes down what it is set up for. */
final class VenueSwitches {
  private static final String KEEP =
      """
      insert into soletape.venue_leases as l (provider, off_since)
      select word, case when word = any (?) then null else cast(? as timestamptz) end
      from unnest(?) word
      on conflict (provider) do update set off_since = excluded.off_since
      where (l.off_since is null) <> (excluded.off_since is null)
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
    database.update(KEEP, providers, now, Provider.ids());
  }
}
