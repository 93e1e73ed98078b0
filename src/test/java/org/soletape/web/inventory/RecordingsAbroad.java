package org.soletape.web.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soletape.catalog.Provider;
import org.soletape.testing.EditedRecordings;
import org.soletape.testing.ServedPrices;

/**
 * Recordings in which StockX quotes in another currency, its amounts multiplied; Alias quotes in
 * dollars as ever.
 */
record RecordingsAbroad(Path folder) {
  private static final Map<String, List<String>> SIZES =
      Map.of(
          "ZA1001-100", List.of("8", "8.5", "9", "9.5"),
          "ZB2002-101", List.of("6W", "7.5W", "10.5W"),
          "ZE5005-400", List.of("9", "10", "11"));

  static RecordingsAbroad write(Path folder, String currency, int factor) {
    for (String sku : SIZES.keySet()) {
      EditedRecordings.write(folder, sku, recorded -> in(currency, factor, recorded));
    }
    return new RecordingsAbroad(folder);
  }

  static String[] skus() {
    return SIZES.keySet().toArray(String[]::new);
  }

  /** The body of StockX' market data as it is in another currency. */
  private static String in(String currency, int factor, String recorded) {
    try {
      JsonMapper mapper = new JsonMapper();
      JsonNode root = mapper.readTree(recorded);
      for (JsonNode row : root.at("/stockx/market")) {
        scale((ObjectNode) row, factor);
        scale((ObjectNode) row.get("standardMarketData"), factor);
        ((ObjectNode) row).put("currencyCode", currency);
      }
      return mapper.writeValueAsString(root);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void scale(ObjectNode amounts, int factor) {
    for (Map.Entry<String, JsonNode> each : List.copyOf(amounts.properties())) {
      if (each.getValue().asText().matches("\\d+(\\.\\d+)?")) {
        BigDecimal scaled =
            new BigDecimal(each.getValue().asText()).multiply(BigDecimal.valueOf(factor));
        amounts.put(each.getKey(), scaled.stripTrailingZeros().toPlainString());
      }
    }
  }

  /** By {@code "SKU size"} and venue: {@code "ask bid last sales currency"}, of both venues. */
  Map<String, Map<String, String>> words() throws IOException {
    Map<String, Map<String, String>> said = new TreeMap<>();
    for (String sku : SIZES.keySet()) {
      JsonNode file = new JsonMapper().readTree(folder.resolve(sku + ".json").toFile());
      String letter = sku.equals("ZB2002-101") ? "W" : "";
      List<String> numbers =
          SIZES.get(sku).stream().map(size -> size.replaceFirst("W", "")).toList();
      Map<String, String> words =
          new ServedPrices()
              .stockx(sku, file.at("/stockx/variants"), file.at("/stockx/market"))
              .alias(sku, letter, numbers, file.at("/alias/availabilities/variants"))
              .words();
      for (String size : SIZES.get(sku)) {
        Map<String, String> venues = said.computeIfAbsent(sku + " " + size, it -> new TreeMap<>());
        for (Provider venue : Provider.values()) {
          Optional.ofNullable(words.get(sku + " " + venue.id() + " " + size))
              .ifPresent(text -> venues.put(venue.id(), text));
        }
      }
    }
    return said;
  }
}
