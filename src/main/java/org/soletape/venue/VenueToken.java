package org.soletape.venue;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * An access token of a venue. Printing it shows no secret.
 *
 * @param refreshToken the refresh token the venue sent along, if it sent a new one
 */
public record VenueToken(String accessToken, Instant expiresAt, Optional<String> refreshToken) {
  public VenueToken {
    requireNonNull(accessToken, "accessToken is null");
    requireNonNull(expiresAt, "expiresAt is null");
  }

  @Override
  public String toString() {
    return "VenueToken[expiresAt=" + expiresAt + "]";
  }
}
