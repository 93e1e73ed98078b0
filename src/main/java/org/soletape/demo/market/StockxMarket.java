package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Everything a simulated StockX lists. */
public interface StockxMarket {
  /** Every hit of the fuzzy search, best first. */
  List<StockxItem> search(String query);

  Optional<StockxItem> item(String productId);

  /** The variant that carries a barcode; leading zeros make no difference. */
  Optional<JsonNode> variantByGtin(String gtin);
}
