package org.soletape.thirdvenue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.catalog.StyleCode;
import org.soletape.thirdvenue.LacesMapping.Prices;
import org.soletape.thirdvenue.LacesMapping.Shoes;
import org.soletape.thirdvenue.LacesMapping.Sizes;
import org.soletape.thirdvenue.LacesMapping.Sold;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.GatedHttp;
import org.soletape.venue.SalesVenue;
import org.soletape.venue.VenueFailure;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.Unavailable;
import org.soletape.venue.VenueResponse;
import org.soletape.venue.VenueUrl;

/** Laces during one run. */
record LacesClient(Provider provider, URI base, GatedHttp http, Clock clock) implements SalesVenue {
  private static final TypeReference<Shoes> SHOES = new TypeReference<>() {};
  private static final TypeReference<Sizes> SIZES = new TypeReference<>() {};
  private static final TypeReference<Prices> PRICES = new TypeReference<>() {};
  private static final TypeReference<Sold> SOLD = new TypeReference<>() {};

  @Override
  public List<Listing> search(StyleCode styleCode) {
    VenueUrl url = VenueUrl.below(base).path("shoes").query("code", styleCode.first());
    return mapping().listings(http.get(url.toUri(), SHOES));
  }

  @Override
  public Listing withSizes(Listing listing) {
    VenueUrl url = VenueUrl.below(base).path("shoes", listing.venueId(), "sizes");
    return listing.withSizes(mapping().sizes(http.get(url.toUri(), SIZES)));
  }

  @Override
  public BookAnswer book(Product product) {
    VenueUrl url = shoe(product, "prices");
    return mapping().book(product, http.get(url.toUri(), PRICES), clock.instant());
  }

  @Override
  public int salesInSevenDays(Product product, Size size) {
    String id = size.venueId(provider).orElseThrow(() -> unmapped(product));
    return mapping().sold(http.get(shoe(product, "sold").query("size", id).toUri(), SOLD));
  }

  static VenueFailure failureOf(Provider provider, VenueResponse response) {
    String said = provider.label() + " answered " + response.status();
    return response.isOutage()
        ? new Unavailable(said, null)
        : new BadItem(said, response.status() == 404);
  }

  private VenueUrl shoe(Product product, String what) {
    String id = product.venueId(provider).orElseThrow(() -> unmapped(product));
    return VenueUrl.below(base).path("shoes", id, what);
  }

  private LacesMapping mapping() {
    return new LacesMapping(provider);
  }

  private BadItem unmapped(Product product) {
    return new BadItem(product.sku() + " is not mapped to Laces", false);
  }
}
