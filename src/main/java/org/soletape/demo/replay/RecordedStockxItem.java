package org.soletape.demo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.soletape.demo.market.StockxItem;

/**
 * A product as StockX sent it.
 *
 * @param askedFor the style code it was recorded under, which search finds it by as well
 * @param search its row of a search answer; made from the product when it was not recorded
 * @param market market-data bodies, one per variant, in the currency they were recorded in
 */
record RecordedStockxItem(
    String askedFor,
    Optional<JsonNode> search,
    Optional<JsonNode> details,
    JsonNode variants,
    JsonNode market)
    implements StockxItem {
  private static final List<String> SEARCH_KEYS =
      List.of(
          "productId", "brand", "productType", "styleId", "urlKey", "title", "productAttributes");

  @Override
  public String id() {
    return search.or(() -> details).orElseThrow().path("productId").asText();
  }

  /** Every style code it is found by, joined. */
  String codes() {
    return askedFor + "/" + searchRow().path("styleId").asText("");
  }

  String title() {
    return searchRow().path("title").asText("");
  }

  @Override
  public JsonNode searchRow() {
    return search.orElseGet(() -> rowOf(details.orElseThrow()));
  }

  @Override
  public JsonNode product() {
    return details.orElseGet(search::orElseThrow);
  }

  @Override
  public JsonNode marketData(String currencyCode, Instant at) {
    return market;
  }

  private static JsonNode rowOf(JsonNode product) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (String key : SEARCH_KEYS) {
      if (product.has(key)) {
        row.set(key, product.get(key));
      }
    }
    return row;
  }
}
