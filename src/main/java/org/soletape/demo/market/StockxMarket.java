package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a simulated StockX lists. */
public final class StockxMarket {
  private final Map<String, StockxItem> byProductId;
  private final CodeSearch<StockxItem> search;
  private final Function<String, Optional<JsonNode>> barcodes;

  private StockxMarket(
      Map<String, StockxItem> byProductId,
      CodeSearch<StockxItem> search,
      Function<String, Optional<JsonNode>> barcodes) {
    this.byProductId = byProductId;
    this.search = search;
    this.barcodes = barcodes;
  }

  /**
   * A market of these items.
   *
   * @param barcodes the variant that carries one
   */
  public static <T extends StockxItem> StockxMarket of(
      List<T> items,
      Function<T, String> code,
      Function<T, String> title,
      Function<String, Optional<JsonNode>> barcodes) {
    return new StockxMarket(
        items.stream()
            .collect(Collectors.toMap(StockxItem::productId, item -> item, (one, later) -> later)),
        new CodeSearch<>(items, code, title),
        barcodes);
  }

  /** Every hit of the fuzzy search, best first. */
  public List<StockxItem> search(String query) {
    return search.search(query);
  }

  public Optional<StockxItem> item(String productId) {
    return Optional.ofNullable(byProductId.get(productId));
  }

  /** The variant that carries a barcode; leading zeros make no difference. */
  public Optional<JsonNode> variantByGtin(String gtin) {
    return barcodes.apply(gtin);
  }
}
