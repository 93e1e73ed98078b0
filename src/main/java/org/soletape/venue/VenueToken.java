package org.soletape.venue;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * An access token of a venue. Printing it shows no secret.
 *
 * @param refreshToken the refresh token to use next, when the venue has sent one in place of the
 *     configured
 * @param configuredFingerprint names the configured credentials the token stems from without
 *     telling them; once others are configured, the token counts for nothing
 */
public record VenueToken(
    String accessToken,
    Instant expiresAt,
    Optional<String> refreshToken,
    String configuredFingerprint) {
  public VenueToken {
    requireNonNull(accessToken, "accessToken is null");
    requireNonNull(expiresAt, "expiresAt is null");
    requireNonNull(refreshToken, "refreshToken is null");
    requireNonNull(configuredFingerprint, "configuredFingerprint is null");
  }

  @Override
  public String toString() {
    return "VenueToken[expiresAt=" + expiresAt + "]";
  }
}
