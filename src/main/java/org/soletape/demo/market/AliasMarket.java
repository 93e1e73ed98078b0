package org.soletape.demo.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a simulated Alias lists. */
public final class AliasMarket {
  private final Map<String, AliasItem> byCatalogId;
  private final CodeSearch<AliasItem> search;

  private AliasMarket(Map<String, AliasItem> byCatalogId, CodeSearch<AliasItem> search) {
    this.byCatalogId = byCatalogId;
    this.search = search;
  }

  /** A market of these items. */
  public static <T extends AliasItem> AliasMarket of(
      List<T> items, Function<T, String> code, Function<T, String> name) {
    return new AliasMarket(
        items.stream()
            .collect(Collectors.toMap(AliasItem::catalogId, item -> item, (one, later) -> later)),
        new CodeSearch<>(items, code, name));
  }

  /** Every hit of the search, best first; joined codes ("A/B") find nothing, as at the venue. */
  public List<AliasItem> search(String query) {
    return query.contains("/") ? List.of() : search.searchClosest(query);
  }

  public Optional<AliasItem> item(String catalogId) {
    return Optional.ofNullable(byCatalogId.get(catalogId));
  }
}
