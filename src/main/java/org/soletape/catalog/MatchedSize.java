package org.soletape.catalog;

import java.util.Map;

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
}
