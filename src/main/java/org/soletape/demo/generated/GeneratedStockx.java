package org.soletape.demo.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.demo.market.CodeSearch;
import org.soletape.demo.market.StockxItem;
import org.soletape.demo.market.StockxMarket;

/** StockX with made-up prices. */
final class GeneratedStockx implements StockxMarket {
  private final List<GeneratedStockxItem> items;
  private final Map<String, StockxItem> byProductId = new HashMap<>();
  private final CodeSearch<GeneratedStockxItem> search;

  GeneratedStockx(List<Shoe> shoes, PriceModel prices) {
    items = shoes.stream().map(shoe -> new GeneratedStockxItem(shoe, prices)).toList();
    items.forEach(item -> byProductId.put(item.productId(), item));
    search =
        new CodeSearch<>(
            items, item -> item.shoe().stockxStyleId(), item -> item.shoe().stockxTitle());
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
    return Gtins.read(gtin)
        .filter(target -> target.shoeIndex() < items.size())
        .flatMap(target -> items.get(target.shoeIndex()).variantWithBarcode(gtin, target));
  }
}
