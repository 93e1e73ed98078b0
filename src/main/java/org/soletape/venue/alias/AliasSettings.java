package org.soletape.venue.alias;

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
    if (regionId.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("regionId is empty: leave it out for all regions");
    }
  }
}
