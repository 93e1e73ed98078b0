package org.soletape.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Prices as a confused venue would send them: right in form, but of sizes that are not there. */
final class WrongSizes {
  private static final BigDecimal BEYOND_ANY_SIZE = BigDecimal.valueOf(30);

  private WrongSizes() {}

  /** The same answer with foreign ids (StockX) or impossible sizes (Alias) in every row. */
  static JsonNode in(JsonNode answer) {
    JsonNode copy = answer.deepCopy();
    for (String key : List.of("variantId", "productId")) {
      copy.findParents(key).forEach(row -> useForeignId((ObjectNode) row, key));
    }
    copy.findParents("size").forEach(row -> enlarge((ObjectNode) row));
    return copy;
  }

  private static void useForeignId(ObjectNode row, String key) {
    row.put(key, UUID.nameUUIDFromBytes(row.path(key).asText().getBytes(UTF_8)).toString());
  }

  private static void enlarge(ObjectNode row) {
    row.set("size", DecimalNode.valueOf(row.path("size").decimalValue().add(BEYOND_ANY_SIZE)));
  }
}
