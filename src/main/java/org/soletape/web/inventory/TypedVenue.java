package org.soletape.web.inventory;

import java.util.List;
import org.soletape.catalog.Provider;

/** The venue a form about fees names. */
final class TypedVenue {
  private static final List<Provider> VENUES = List.of(Provider.values());

  private TypedVenue() {}

  /** The first one offered when it names none of ours. */
  static Provider read(String typed) {
    return VENUES.stream()
        .filter(each -> each.id().equals(typed))
        .findFirst()
        .orElse(VENUES.getFirst());
  }
}
