package org.soletape.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The mappings of a new match, applied to sizes that exist. */
final class Remapping {
  private final Map<String, MatchedSize> matchByKey;
  private final Set<Map.Entry<Provider, String>> claimed;

  Remapping(List<MatchedSize> matched) {
    matchByKey =
        matched.stream().collect(Collectors.toMap(size -> size.key().text(), Function.identity()));
    claimed =
        matched.stream()
            .flatMap(size -> size.venueIds().entrySet().stream())
            .collect(Collectors.toSet());
  }

  /**
   * The size as the match maps it. What the match does not say stays, but not what it now says of
   * another size: two sizes with one venue id would both take its prices.
   */
  Size of(Size size) {
    Map<Provider, String> ids = new HashMap<>(size.venueIds());
    ids.entrySet().removeAll(claimed);
    Optional.ofNullable(matchByKey.get(size.key()))
        .ifPresent(match -> ids.putAll(match.venueIds()));
    return size.with(ids);
  }
}
