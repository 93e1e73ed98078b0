package org.soletape.venue.alias;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.soletape.venue.HttpPatience;

/**
 * How Alias is reached.
 *
 * @param baseUrl with the version: https://api.alias.org/api/v1
 * @param regionId the market to ask, in Alias's own ids; empty for all regions together
 */
public record AliasSettings(
    URI baseUrl, AliasCredentials credentials, Optional<String> regionId, HttpPatience patience) {
  public AliasSettings {
    requireNonNull(baseUrl, "baseUrl is null");
    requireNonNull(credentials, "credentials is null");
    requireNonNull(patience, "patience is null");
    if (regionId.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("regionId is empty: leave it out for all regions");
    }
  }
}
