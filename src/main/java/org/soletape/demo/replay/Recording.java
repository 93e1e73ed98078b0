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
        stockx(askedFor, file.path("stockx")), alias(askedFor, file.path("alias")));
  }

  private static Optional<RecordedStockxItem> stockx(String askedFor, JsonNode part) {
    if (isMissing(part)) {
      return Optional.empty();
    }
    object(part, "stockx");
    Optional<JsonNode> search = objectPart(part, "search", "stockx.search");
    Optional<JsonNode> product = objectPart(part, "product", "stockx.product");
    Optional<JsonNode> named = search.or(() -> product);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    if (!named.get().path("productId").isTextual()) {
      throw new IllegalArgumentException("stockx has no productId");
    }
    return Optional.of(
        new RecordedStockxItem(
            askedFor,
            search,
            product,
            arrayPart(part, "variants", "stockx.variants"),
            arrayPart(part, "market", "stockx.market")));
  }

  private static Optional<RecordedAliasItem> alias(String askedFor, JsonNode part) {
    if (isMissing(part)) {
      return Optional.empty();
    }
    object(part, "alias");
    Optional<JsonNode> item = objectPart(part, "catalog_item", "alias.catalog_item");
    if (item.isEmpty()) {
      return Optional.empty();
    }
    if (!item.get().path("catalog_id").isTextual()) {
      throw new IllegalArgumentException("alias.catalog_item has no catalog_id");
    }
    return Optional.of(
        new RecordedAliasItem(
            askedFor,
            item.get(),
            objectPart(part, "availabilities", "alias.availabilities")
                .map(body -> rows(body, "variants", "alias.availabilities")),
            arrayPart(part, "recent_sales", "alias.recent_sales")));
  }

  private static JsonNode rows(JsonNode body, String key, String part) {
    return arrayPart(body, key, part + "." + key);
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
