package org.soletape.polling;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Listing;
import org.soletape.catalog.ListingChoice;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Proven;
import org.soletape.catalog.Provider;
import org.soletape.catalog.RejectedListings;
import org.soletape.catalog.SizeMatching;
import org.soletape.catalog.StyleCode;
import org.soletape.market.Slot;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFailure.BadItem;

/** Finds our product at a venue and keeps the answer: the listing and its sizes, or the reason. */
record Finder(CatalogStore catalog, MappingStore mappings, RejectedListings rejected, Clock clock) {
  /** What a venue did not know is looked for again in the same slot of the next day. */
  private static final int SLOTS_BETWEEN_SEARCHES = 4;

  /** What was looked for in vain before this instant is looked for again. */
  static Instant lookedForBefore(Instant now) {
    return Slot.of(now).plus(1 - SLOTS_BETWEEN_SEARCHES).start();
  }

  /**
   * Searches the venue for a product it was not known to have.
   *
   * @return why it is not mapped there; empty when it is
   */
  Optional<String> find(Product product, Venue venue) {
    Optional<String> reason = search(product, venue);
    reason.ifPresent(why -> unmap(product, venue.provider(), why));
    return reason;
  }

  /**
   * Searches the venue for the product's style code. What is mapped already stays until something
   * is proven: a search may come back empty or ambiguous for once.
   *
   * @return why nothing is proven; empty when the product is mapped to what was found
   */
  Optional<String> search(Product product, Venue venue) {
    StyleCode wanted = new StyleCode(product.sku());
    Set<String> others = rejected.of(product.id(), venue.provider());
    List<Listing> hits =
        venue.search(wanted).stream().filter(hit -> !others.contains(hit.venueId())).toList();
    return switch (new ListingChoice(venue.provider(), wanted, hits).made()) {
      case Proven.Known<Listing> found -> keep(product, venue, found.value());
      case Proven.Doubtful<Listing> not -> Optional.of(not.reason() + besides(others));
    };
  }

  /** Asks for the sizes of what is mapped, without any search; returns the product with them. */
  Product learnSizes(Product product, Venue venue) {
    Provider provider = venue.provider();
    Listing known =
        mappings
            .stored(product, provider)
            .filter(listing -> product.venueId(provider).isPresent())
            .orElseThrow(() -> noSizes(product, provider));
    Listing listing = venue.withSizes(known.withSizes(List.of()));
    if (listing.sizes().isEmpty()) {
      mappings.confirmed(product.id(), provider, clock.instant());
    } else {
      mappings.mapped(product, listing, match(product, listing), clock.instant());
    }
    Product learnt = reloaded(product);
    if (learnt.sizes().stream().noneMatch(size -> size.isListedBy(provider))) {
      throw noSizes(product, provider);
    }
    return learnt;
  }

  /** The product is no longer asked for at this venue, until a search finds it again. */
  void unmap(Product product, Provider provider, String reason) {
    mappings.unmapped(product, provider, reason, clock.instant());
  }

  /** The product as it is after a search. */
  Product reloaded(Product product) {
    return catalog.get(product.id());
  }

  private static String besides(Set<String> others) {
    return others.isEmpty()
        ? ""
        : " Rejected by hand: " + others.stream().sorted().collect(joining(", ")) + ".";
  }

  private Optional<String> keep(Product product, Venue venue, Listing found) {
    Provider provider = venue.provider();
    Optional<String> taken = mappings.takenBy(product.id(), provider, found.venueId());
    if (taken.isPresent()) {
      return Optional.of(
          "%s lists it on the same page as %s, which is tracked already"
              .formatted(provider.label(), taken.get()));
    }
    Listing listing = venue.withSizes(found);
    if (listing.sizes().isEmpty()) {
      return Optional.of(provider.label() + " lists it without any size");
    }
    mappings.mapped(product, listing, match(product, listing), clock.instant());
    return Optional.empty();
  }

  private SizeMatching match(Product product, Listing listing) {
    List<Listing> everywhere = new ArrayList<>(List.of(listing));
    for (Provider other : Provider.values()) {
      if (other != listing.provider()) {
        mappings.stored(product, other).ifPresent(everywhere::add);
      }
    }
    return SizeMatching.of(everywhere, product.model().orElse(""));
  }

  private static BadItem noSizes(Product product, Provider provider) {
    return new BadItem(
        provider.label() + " lists no size of " + product.sku() + " that is known", false);
  }
}
