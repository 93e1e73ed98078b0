package org.soletape.demo.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.demo.market.AliasItem;
import org.soletape.demo.market.AliasMarket;
import org.soletape.demo.market.CodeSearch;

/** Alias as it was recorded. */
final class RecordedAlias implements AliasMarket {
  private final Map<String, AliasItem> byCatalogId = new HashMap<>();
  private final CodeSearch<RecordedAliasItem> search;

  RecordedAlias(List<RecordedAliasItem> items) {
    search = new CodeSearch<>(items, RecordedAliasItem::codes, RecordedAliasItem::name);
    items.forEach(item -> byCatalogId.put(item.catalogId(), item));
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
