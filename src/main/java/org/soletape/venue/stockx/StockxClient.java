package org.soletape.venue.stockx;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.GatedHttp;
import org.soletape.venue.Venue;
import org.soletape.venue.stockx.StockxWire.MarketData;
import org.soletape.venue.stockx.StockxWire.SearchPage;
import org.soletape.venue.stockx.StockxWire.Variant;

/** StockX during one run. */
record StockxClient(StockxEndpoints endpoints, Currency currency, GatedHttp http, Clock clock)
    implements Venue {
  private static final TypeReference<SearchPage> SEARCH_PAGE = new TypeReference<>() {};
  private static final TypeReference<List<Variant>> VARIANTS = new TypeReference<>() {};
  private static final TypeReference<List<MarketData>> MARKET_DATA = new TypeReference<>() {};

  @Override
  public Provider provider() {
    return Provider.STOCKX;
  }

  /** The first page only: of fuzzy hits, the exact one comes first. */
  @Override
  public List<Listing> search(StyleCode styleCode) {
    String query = styleCode.first();
    if (query.isEmpty()) {
      return List.of();
    }
    return StockxMapping.listings(http.get(endpoints.search(query), SEARCH_PAGE));
  }

  @Override
  public Listing withSizes(Listing listing) {
    String productId = listing.venueId();
    List<Variant> variants = http.get(endpoints.variants(productId), VARIANTS);
    return listing.withSizes(StockxMapping.sizes(productId, variants));
  }

  @Override
  public BookAnswer book(Product product) {
    String productId = idOf(product);
    List<MarketData> rows = http.get(endpoints.marketData(productId, currency), MARKET_DATA);
    return StockxMapping.book(product, productId, rows, clock.instant());
  }
}
