package org.soletape.demo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.demo.market.CodeSearch;
import org.soletape.demo.market.StockxItem;
import org.soletape.demo.market.StockxMarket;

/** StockX as it was recorded. */
final class RecordedStockx implements StockxMarket {
  private final Map<String, StockxItem> byProductId = new HashMap<>();
  private final Map<String, JsonNode> byGtin = new HashMap<>();
  private final CodeSearch<RecordedStockxItem> search;

  RecordedStockx(List<RecordedStockxItem> items) {
    search = new CodeSearch<>(items, RecordedStockxItem::codes, RecordedStockxItem::title);
    for (RecordedStockxItem item : items) {
      byProductId.put(item.productId(), item);
      item.variants().forEach(this::indexGtins);
    }
  }

  @Override
  public List<StockxItem> search(String query) {
    return List.copyOf(search.search(query));
  }

  @Override
  public Optional<StockxItem> item(String productId) {
    return Optional.ofNullable(byProductId.get(productId));
  }

  @Override
  public Optional<JsonNode> variantByGtin(String gtin) {
    return Optional.ofNullable(byGtin.get(withoutLeadingZeros(gtin)));
  }

  private void indexGtins(JsonNode variant) {
    for (JsonNode gtin : variant.path("gtins")) {
      byGtin.put(withoutLeadingZeros(gtin.path("identifier").asText()), variant);
    }
  }

  private static String withoutLeadingZeros(String gtin) {
    return gtin.replaceFirst("^0+", "");
  }
}
