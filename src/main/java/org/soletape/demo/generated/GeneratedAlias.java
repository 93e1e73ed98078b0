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
  private final CodeSearch<GeneratedAliasItem> search;

  GeneratedAlias(List<Shoe> shoes, PriceModel prices) {
    List<GeneratedAliasItem> items =
        shoes.stream().map(shoe -> new GeneratedAliasItem(shoe, prices)).toList();
    items.forEach(item -> byCatalogId.put(item.catalogId(), item));
    search =
        new CodeSearch<>(items, item -> item.shoe().aliasSku(), item -> item.shoe().aliasName());
  }

  @Override
  public List<AliasItem> search(String query) {
    return query.contains("/") ? List.of() : List.copyOf(search.searchClosest(query));
  }

  @Override
  public Optional<AliasItem> item(String catalogId) {
    return Optional.ofNullable(byCatalogId.get(catalogId));
  }
}
