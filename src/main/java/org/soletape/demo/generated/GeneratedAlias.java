package org.soletape.demo.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.demo.market.AliasItem;
import org.soletape.demo.market.AliasMarket;
import org.soletape.demo.market.CodeSearch;

/** Alias with made-up prices. */
final class GeneratedAlias implements AliasMarket {
  private final Map<String, AliasItem> byCatalogId = new HashMap<>();
  private final CodeSearch<Shoe> search;
  private final PriceModel prices;

  GeneratedAlias(List<Shoe> shoes, PriceModel prices) {
    this.prices = prices;
    this.search = new CodeSearch<>(shoes, Shoe::aliasSku, Shoe::aliasName);
    for (Shoe shoe : shoes) {
      AliasItem item = new GeneratedAliasItem(shoe, prices);
      byCatalogId.put(item.catalogId(), item);
    }
  }

  @Override
  public List<AliasItem> search(String query) {
    if (query.contains("/")) {
      return List.of();
    }
    return search.searchClosest(query).stream()
        .<AliasItem>map(shoe -> new GeneratedAliasItem(shoe, prices))
        .toList();
  }

  @Override
  public Optional<AliasItem> item(String catalogId) {
    return Optional.ofNullable(byCatalogId.get(catalogId));
  }
}
