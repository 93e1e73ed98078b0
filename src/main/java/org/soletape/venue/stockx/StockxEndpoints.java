package org.soletape.venue.stockx;

import java.net.URI;
import java.util.Currency;
import org.soletape.venue.VenueUrl;

/** The addresses of StockX. */
record StockxEndpoints(URI base) {
  private static final String LARGEST_PAGE = "50";

  URI search(String query) {
    return VenueUrl.below(base)
        .path("catalog", "search")
        .query("query", query)
        .query("pageSize", LARGEST_PAGE)
        .toUri();
  }

  URI variants(String productId) {
    return VenueUrl.below(base).path("catalog", "products", productId, "variants").toUri();
  }

  URI marketData(String productId, Currency currency) {
    return VenueUrl.below(base)
        .path("catalog", "products", productId, "market-data")
        .query("currencyCode", currency.getCurrencyCode())
        .toUri();
  }
}
