package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** One product of a simulated StockX. */
public interface StockxItem extends Listed {
  JsonNode searchRow();

  JsonNode product();

  /** The body of the variants call: an array, unpaged. */
  JsonNode variants();

  /**
   * The body of the product-level market-data call: one row per variant.
   *
   * @param currencyCode what amounts are asked in; a recording answers in its own currency
   */
  JsonNode marketData(String currencyCode, Instant at);

  default Optional<JsonNode> variant(String variantId) {
    return withVariantId(variants(), variantId);
  }

  default Optional<JsonNode> variantMarketData(String variantId, String currency, Instant at) {
    return withVariantId(marketData(currency, at), variantId);
  }

  private static Optional<JsonNode> withVariantId(JsonNode rows, String variantId) {
    for (JsonNode row : rows) {
      if (row.path("variantId").asText().equals(variantId)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }
}
