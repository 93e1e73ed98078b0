package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What the simulated venues know, wherever they have it from. */
public interface KnownMarket {
  Listings<StockxItem> stockx();

  /** StockX's variant that carries a barcode; leading zeros make no difference. */
  Optional<JsonNode> variantByGtin(String gtin);

  Listings<AliasItem> alias();

  /** The picture of a product, as SVG. */
  default Optional<String> picture(String sku) {
    return Optional.empty();
  }

  /** What could not be used, a sentence each. */
  default List<String> problems() {
    return List.of();
  }
}
