package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;

/** What the simulated venues know, wherever they have it from. */
public interface KnownMarket {
  Listings<StockxItem> stockx();

  /** StockX's variant that carries a barcode; leading zeros make no difference. */
  Optional<JsonNode> variantByGtin(String gtin);

  Listings<AliasItem> alias();

  /** The prices of a product at a venue, without the venue's words around them. */
  default Map<String, PricedSize> pricedSizes(Provider venue, String id) {
    Map<Provider, Listings<? extends Listed>> listings =
        Map.of(Provider.STOCKX, stockx(), Provider.ALIAS, alias());
    return Optional.ofNullable(listings.get(venue))
        .flatMap(listed -> listed.item(id))
        .map(Listed::pricedSizes)
        .orElse(Map.of());
  }

  /** The picture of a product, as SVG. */
  default Optional<String> picture(String sku) {
    return Optional.empty();
  }

  /** What could not be used, a sentence each. */
  default List<String> problems() {
    return List.of();
  }
}
