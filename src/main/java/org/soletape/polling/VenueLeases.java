package org.soletape.polling;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;

/**
 * One lease row per venue: who drains it, when its last request ended, how many calls the day has
 * seen. Holders may be on other machines, so every time is the database's.
 */
record VenueLeases(Database database, Duration expiry) {
  /** A holder that is silent for this long is taken for dead. */
  static final Duration EXPIRY = Duration.ofSeconds(60);

  /**
   * A venue's row is made when it is first drained. Taking over from a dead holder counts one call
   * more: the one it may have sent and not told of.
   */
  private static final String ACQUIRE =
      """
      insert into soletape.venue_leases as l (provider, holder, expires_at, quota_day)
      values (?, ?, clock_timestamp() + make_interval(secs => ?), ?)
      on conflict (provider) do update set
        calls_today = case when l.quota_day = excluded.quota_day then l.calls_today else 0 end
          + case when l.holder is null then 0 else 1 end,
        quota_day = excluded.quota_day,
        last_request_at =
          case when l.holder is null then l.last_request_at else clock_timestamp() end,
        holder = excluded.holder, expires_at = excluded.expires_at
      where l.holder is null or l.expires_at < clock_timestamp()
      returning calls_today,
        (extract(epoch from clock_timestamp() - last_request_at) * 1000)::bigint as idle_ms
      """;

  private static final String RENEW =
      """
      update soletape.venue_leases set
        calls_today = case when quota_day = ? then calls_today else 0 end + ?,
        quota_day = ?,
        expires_at = clock_timestamp() + make_interval(secs => ?)
      where provider = ? and holder = ?
      """;

  private static final String RELEASE =
      """
      update soletape.venue_leases set
        calls_today = case when quota_day = ? then calls_today else 0 end + ?,
        quota_day = ?,
        last_request_at =
          coalesce(clock_timestamp() - make_interval(secs => ?), last_request_at),
        holder = null, expires_at = null
      where provider = ? and holder = ?
      """;

  private static final String SWITCH_ON =
      """
      insert into soletape.venue_leases as l (provider, off_since)
      select word, case when word = any (?) then null else cast(? as timestamptz) end
      from unnest(?) word
      on conflict (provider) do update set off_since = excluded.off_since
      where (l.off_since is null) <> (excluded.off_since is null)
      """;

  /**
   * What a new holder needs to know.
   *
   * @param callsToday calls of this quota day so far
   * @param idle how long ago the last request ended; empty when there never was one
   */
  record Acquired(int callsToday, Optional<Duration> idle) {}

  /** Takes the lease when it is free or its holder is silent; empty when another one holds it. */
  Optional<Acquired> acquire(Provider provider, UUID holder, LocalDate day) {
    return database.find(
        ACQUIRE, VenueLeases::acquired, provider.id(), holder, seconds(expiry), day);
  }

  /** Tells that the holder lives, and counts its calls; false when the lease is lost. */
  boolean renew(Provider provider, UUID holder, LocalDate day, int calls) {
    return database.update(RENEW, day, calls, day, seconds(expiry), provider.id(), holder) == 1;
  }

  /** Gives the lease back, with the time since the last request, if there was one. */
  void release(
      Provider provider, UUID holder, LocalDate day, int calls, Optional<Duration> sinceRequest) {
    database.update(
        RELEASE, day, calls, day, sinceRequest.map(VenueLeases::seconds), provider.id(), holder);
  }

  /** These are polled from now on, the others not; a process without any venue polls none. */
  void switchOn(List<Provider> on, Instant now) {
    if (!on.isEmpty()) {
      String[] providers = on.stream().map(Provider::id).toArray(String[]::new);
      database.update(SWITCH_ON, providers, now, Provider.ids());
    }
  }

  private static Acquired acquired(Row row) throws SQLException {
    return new Acquired(
        row.integer("calls_today"), row.optionalLong("idle_ms").map(Duration::ofMillis));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
