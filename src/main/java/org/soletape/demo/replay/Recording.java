package org.soletape.demo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * One file: what both venues said about a product.
 *
 * @param stockx empty when StockX does not have the product
 * @param alias empty when Alias does not have the product
 */
record Recording(Optional<RecordedStockxItem> stockx, Optional<RecordedAliasItem> alias) {

  /**
   * Reads the shape of a recording.
   *
   * @throws IllegalArgumentException naming the part that has the wrong shape
   */
  static Recording of(JsonNode file) {
    object(file, "the file");
    String askedFor = file.path("styleId").asText("");
    return new Recording(
        objectPart(file, "stockx", "stockx").flatMap(part -> stockx(askedFor, part)),
        objectPart(file, "alias", "alias").flatMap(part -> alias(askedFor, part)));
  }

  private static Optional<RecordedStockxItem> stockx(String askedFor, JsonNode part) {
    Optional<JsonNode> search = objectPart(part, "search", "stockx.search");
    Optional<JsonNode> product = objectPart(part, "product", "stockx.product");
    return search
        .or(() -> product)
        .map(named -> requireText(named, "productId", "stockx"))
        .map(
            named ->
                new RecordedStockxItem(
                    askedFor,
                    search,
                    product,
                    arrayPart(part, "variants", "stockx.variants"),
                    arrayPart(part, "market", "stockx.market")));
  }

  private static Optional<RecordedAliasItem> alias(String askedFor, JsonNode part) {
    return objectPart(part, "catalog_item", "alias.catalog_item")
        .map(item -> requireText(item, "catalog_id", "alias.catalog_item"))
        .map(
            item ->
                new RecordedAliasItem(
                    askedFor,
                    item,
                    objectPart(part, "availabilities", "alias.availabilities")
                        .map(body -> arrayPart(body, "variants", "alias.availabilities.variants")),
                    arrayPart(part, "recent_sales", "alias.recent_sales")));
  }

  private static JsonNode requireText(JsonNode value, String key, String part) {
    if (!value.path(key).isTextual()) {
      throw new IllegalArgumentException(part + " has no " + key);
    }
    return value;
  }

  private static Optional<JsonNode> objectPart(JsonNode parent, String key, String part) {
    JsonNode value = parent.path(key);
    if (isMissing(value)) {
      return Optional.empty();
    }
    object(value, part);
    return Optional.of(value);
  }

  /** An array of objects; an empty one where it is missing. */
  private static JsonNode arrayPart(JsonNode parent, String key, String part) {
    JsonNode value = parent.path(key);
    if (isMissing(value)) {
      return JsonNodeFactory.instance.arrayNode();
    }
    if (!value.isArray()) {
      throw new IllegalArgumentException(part + " is not an array");
    }
    value.forEach(row -> object(row, "a row of " + part));
    return value;
  }

  private static void object(JsonNode value, String part) {
    if (!value.isObject()) {
      throw new IllegalArgumentException(part + " is not an object");
    }
  }

  private static boolean isMissing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
