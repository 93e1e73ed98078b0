package org.soletape.demo.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a simulated venue lists. */
public final class Listings<T extends Listed> {
  private final Map<String, T> byId;
  private final Function<String, List<T>> search;

  private Listings(List<? extends T> items, Function<String, List<T>> search) {
    this.byId =
        items.stream().collect(Collectors.toMap(Listed::id, item -> item, (one, later) -> later));
    this.search = search;
  }

  /** As StockX searches: every hit, best first. */
  public static <T extends Listed, I extends T> Listings<T> fuzzy(
      List<I> items, Function<I, String> code, Function<I, String> text) {
    return new Listings<>(items, new CodeSearch<T>(items, code, text)::search);
  }

  /** As Alias searches: an exact hit stands alone, and joined codes ("A/B") find nothing. */
  public static <T extends Listed, I extends T> Listings<T> closest(
      List<I> items, Function<I, String> code, Function<I, String> text) {
    CodeSearch<T> search = new CodeSearch<>(items, code, text);
    return new Listings<>(
        items, query -> query.contains("/") ? List.of() : search.searchClosest(query));
  }

  public List<T> search(String query) {
    return search.apply(query);
  }

  public Optional<T> item(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
