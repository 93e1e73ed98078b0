package org.soletape.venue;

import java.time.Clock;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;

/** Access tokens in {@code soletape.venue_tokens}, shared by every process. */
public record StoredVenueTokens(Database database, Clock clock) implements VenueTokens {
  private static final String SAVE =
      """
      insert into soletape.venue_tokens
        (provider, access_token, expires_at, refresh_token, configured_fingerprint, saved_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (provider) do update set
        access_token = excluded.access_token, expires_at = excluded.expires_at,
        refresh_token = excluded.refresh_token,
        configured_fingerprint = excluded.configured_fingerprint, saved_at = excluded.saved_at
      """;

  @Override
  public Optional<VenueToken> find(Provider provider) {
    return database.find(
        "select access_token, expires_at, refresh_token, configured_fingerprint"
            + " from soletape.venue_tokens where provider = ?",
        row ->
            new VenueToken(
                row.text("access_token"),
                row.instant("expires_at"),
                row.optionalText("refresh_token"),
                row.text("configured_fingerprint")),
        provider.id());
  }

  @Override
  public void save(Provider provider, VenueToken token) {
    database.update(
        SAVE,
        provider.id(),
        token.accessToken(),
        token.expiresAt(),
        token.refreshToken(),
        token.configuredFingerprint(),
        clock.instant());
  }
}
