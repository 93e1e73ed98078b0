package org.soletape.venue;

import java.util.List;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.venue.VenueFailure.BadItem;

/**
 * What Soletape asks of a venue. Every call may throw one of the {@link VenueFailure} kinds, and no
 * other exception unless there is a bug.
 */
public interface Venue {
  Provider provider();

  /** What the venue calls the product. */
  default String idOf(Product product) {
    return product.venueId(provider()).orElseThrow(() -> isNotMapped(product.sku()));
  }

  /** Of what is not mapped nothing can be asked. */
  default BadItem isNotMapped(String what) {
    return new BadItem(what + " is not mapped to " + provider().label(), false);
  }

  /**
   * The products the venue's own search returns for a style code, best first. Search is fuzzy: the
   * caller compares style codes.
   */
  List<Listing> search(StyleCode styleCode);

  /** The listing with its sizes; asks the venue only when the search did not tell them. */
  Listing withSizes(Listing listing);

  /**
   * Ask, bid and last sale of every size in one request.
   *
   * @param product mapped to this venue, with its sizes
   */
  BookAnswer book(Product product);
}
