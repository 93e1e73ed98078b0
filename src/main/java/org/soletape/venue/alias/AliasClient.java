package org.soletape.venue.alias;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.catalog.StyleCode;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.GatedHttp;
import org.soletape.venue.SalesVenue;
import org.soletape.venue.alias.AliasWire.Availabilities;
import org.soletape.venue.alias.AliasWire.CatalogAnswer;
import org.soletape.venue.alias.AliasWire.CatalogPage;
import org.soletape.venue.alias.AliasWire.RecentSales;

/** Alias during one run. */
record AliasClient(AliasEndpoints endpoints, GatedHttp http, Clock clock) implements SalesVenue {
  private static final int MOST_PAGES = 3;
  private static final TypeReference<CatalogPage> CATALOG_PAGE = new TypeReference<>() {};
  private static final TypeReference<CatalogAnswer> CATALOG_ITEM = new TypeReference<>() {};
  private static final TypeReference<Availabilities> AVAILABILITIES = new TypeReference<>() {};
  private static final TypeReference<RecentSales> RECENT_SALES = new TypeReference<>() {};

  @Override
  public Provider provider() {
    return Provider.ALIAS;
  }

  @Override
  public List<Listing> search(StyleCode styleCode) {
    String query = styleCode.first();
    if (query.isEmpty()) {
      return List.of();
    }
    CatalogPage page = http.get(endpoints.search(query), CATALOG_PAGE);
    List<Listing> listings = new ArrayList<>(AliasMapping.listings(page));
    Optional<String> next = AliasMapping.nextPage(page);
    for (int pages = 1; pages < MOST_PAGES && next.isPresent(); pages++) {
      page = http.get(endpoints.search(query, next.get()), CATALOG_PAGE);
      listings.addAll(AliasMapping.listings(page));
      next = AliasMapping.nextPage(page);
    }
    return List.copyOf(listings);
  }

  @Override
  public Listing withSizes(Listing listing) {
    if (!listing.sizes().isEmpty()) {
      return listing;
    }
    CatalogAnswer answer = http.get(endpoints.item(listing.venueId()), CATALOG_ITEM);
    return listing.withSizes(AliasMapping.sizes(answer, listing.venueId()));
  }

  @Override
  public BookAnswer book(Product product) {
    Availabilities answer = http.get(endpoints.availabilities(idOf(product)), AVAILABILITIES);
    return AliasMapping.book(product, answer, clock.instant());
  }

  @Override
  public int salesInSevenDays(Product product, Size size) {
    String catalogId = idOf(product);
    BigDecimal number =
        size.venueId(Provider.ALIAS)
            .map(BigDecimal::new)
            .orElseThrow(() -> isNotMapped(product.sku() + " size " + size.key()));
    RecentSales answer = http.get(endpoints.recentSales(catalogId, number), RECENT_SALES);
    return AliasMapping.salesInSevenDays(answer, catalogId, number, clock.instant());
  }
}
