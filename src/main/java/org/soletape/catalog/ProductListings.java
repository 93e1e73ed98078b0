package org.soletape.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One product at all venues it is mapped at, with what the catalogue calls it. */
final class ProductListings {
  private final Map<Provider, Listing> listings = new EnumMap<>(Provider.class);
  private final Map<Provider, VenueSizes> sizes = new EnumMap<>(Provider.class);
  private final String model;

  ProductListings(List<Listing> all, String model) {
    all.forEach(listing -> listings.put(listing.provider(), listing));
    for (Provider venue : Provider.values()) {
      sizes.put(venue, VenueSizes.of(at(venue), venue.sizeRule()));
    }
    this.model = model;
  }

  Set<Provider> venues() {
    return listings.keySet();
  }

  /** The product there; empty when it is not mapped. */
  Optional<Listing> at(Provider venue) {
    return Optional.ofNullable(listings.get(venue));
  }

  /** Its sizes there, read; none when it is not mapped. */
  VenueSizes sizes(Provider venue) {
    return sizes.get(venue);
  }

  List<String> names() {
    return Stream.concat(Stream.of(model), listings.values().stream().map(Listing::title)).toList();
  }
}
