package org.soletape.polling;

import java.time.Clock;
import java.util.Optional;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Listing;
import org.soletape.catalog.ListingChoice;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.SizeMatching;
import org.soletape.catalog.StyleCode;
import org.soletape.venue.Venue;

/** Finds our product at a venue and keeps the answer: the listing and its sizes, or the reason. */
final class Finder {
  private final CatalogStore catalog;
  private final MappingStore mappings;
  private final Clock clock;

  Finder(CatalogStore catalog, MappingStore mappings, Clock clock) {
    this.catalog = catalog;
    this.mappings = mappings;
    this.clock = clock;
  }

  /**
   * Searches the venue for the product's style code.
   *
   * @return why it is not mapped there; empty when it is
   */
  Optional<String> find(Product product, Venue venue) {
    StyleCode wanted = new StyleCode(product.sku());
    ListingChoice choice = ListingChoice.among(venue.provider(), wanted, venue.search(wanted));
    return switch (choice) {
      case ListingChoice.Chosen chosen -> keep(product, venue, chosen.listing());
      case ListingChoice.NotChosen not -> refuse(product, venue.provider(), not.reason());
    };
  }

  /** The product as it is after a search. */
  Product reloaded(Product product) {
    return catalog.get(product.id());
  }

  private Optional<String> keep(Product product, Venue venue, Listing found) {
    Optional<String> taken = mappings.takenBy(product.id(), venue.provider(), found.venueId());
    if (taken.isPresent()) {
      return refuse(
          product,
          venue.provider(),
          "%s lists it on the same page as %s, which is tracked already"
              .formatted(venue.provider().label(), taken.get()));
    }
    Listing listing = venue.withSizes(found);
    if (listing.sizes().isEmpty()) {
      return refuse(
          product, venue.provider(), venue.provider().label() + " lists it without any size");
    }
    mappings.mapped(product, listing, match(product, listing), clock.instant());
    return Optional.empty();
  }

  private SizeMatching match(Product product, Listing listing) {
    return switch (listing.provider()) {
      case STOCKX ->
          SizeMatching.of(
              Optional.of(listing),
              mappings.stored(product, Provider.ALIAS),
              product.model().orElse(""));
      case ALIAS ->
          SizeMatching.of(
              mappings.stored(product, Provider.STOCKX),
              Optional.of(listing),
              product.model().orElse(""));
    };
  }

  private Optional<String> refuse(Product product, Provider provider, String reason) {
    mappings.unmapped(product, provider, reason, clock.instant());
    return Optional.of(reason);
  }
}
