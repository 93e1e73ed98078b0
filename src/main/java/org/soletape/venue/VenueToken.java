package org.soletape.venue;

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

  @Override
  public String toString() {
    return "VenueToken[expiresAt=" + expiresAt + "]";
  }
}
