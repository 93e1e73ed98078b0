package org.soletape.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * A size and what the venues are proven to call it.
 *
 * @param venueIds as in {@link Size}, of one venue at least
 */
public record MatchedSize(SizeKey key, Map<Provider, String> venueIds) {
  public MatchedSize {
    venueIds = Map.copyOf(venueIds);
    if (venueIds.isEmpty()) {
      throw new IllegalArgumentException("no venue lists size " + key);
    }
  }

  /**
   * What this venue prices the size by; empty when it does not list it or the match is in doubt.
   */
  public Optional<String> venueId(Provider provider) {
    return Optional.ofNullable(venueIds.get(provider));
  }
}
