package org.soletape.portfolio.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.soletape.portfolio.InventoryRefusal;

/**
 * Which open pair a sale is of: one of the same shoe, the first bought for the first sold. A sale
 * whose day is not known comes after the others; a pair bought after the sale is none for it.
 */
final class SalesMatching {
  private static final Comparator<FileSale> FIRST_SOLD =
      Comparator.comparing(
          (FileSale sale) -> sale.sale().on().orElse(null),
          Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final Map<String, TreeSet<OpenPair>> open = new HashMap<>();
  private final Map<String, OpenPair> matched = new HashMap<>();

  private SalesMatching(Collection<OpenPair> pairs) {
    for (OpenPair pair : pairs) {
      for (String key : pair.shoe().keys()) {
        open.computeIfAbsent(key, any -> new TreeSet<>(OpenPair.FIRST_BOUGHT)).add(pair);
      }
    }
  }

  /**
   * The pairs of sales, by the sales' places; a sale that finds none is not among them.
   *
   * @param chosen as in {@link SaleChoices#pairs}
   * @throws InventoryRefusal when a chosen pair is none that this sale can be of
   */
  static Map<String, OpenPair> match(
      List<FileSale> sales, Collection<OpenPair> pairs, Map<String, String> chosen) {
    SalesMatching matching = new SalesMatching(pairs);
    List<FileSale> left = new ArrayList<>();
    for (FileSale sale : sales) {
      if (chosen.containsKey(sale.place())) {
        matching.choose(sale, chosen.get(sale.place()));
      } else {
        left.add(sale);
      }
    }
    left.stream().sorted(FIRST_SOLD).forEach(matching::first);
    return matching.matched;
  }

  /** The pairs that a sale could be of, were there no other sales. */
  static List<OpenPair> candidates(FileSale sale, Collection<OpenPair> pairs) {
    Set<String> keys = new HashSet<>(sale.shoe().keys());
    return pairs.stream()
        .filter(pair -> pair.shoe().keys().stream().anyMatch(keys::contains))
        .filter(pair -> pair.isBefore(sale.sale().on()))
        .sorted(OpenPair.FIRST_BOUGHT)
        .toList();
  }

  private void choose(FileSale sale, String id) {
    if (id.equals(SaleChoices.NO_PAIR)) {
      return;
    }
    OpenPair pair =
        sale.shoe().keys().stream()
            .flatMap(key -> possible(sale, key))
            .filter(possible -> possible.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new InventoryRefusal(why(sale, id)));
    take(sale, pair);
  }

  private String why(FileSale sale, String id) {
    return matched.entrySet().stream()
        .filter(other -> other.getValue().id().equals(id))
        .map(
            other ->
                "lines %s and %s are sales of the same pair"
                    .formatted(other.getKey(), sale.place()))
        .findFirst()
        .orElse(
            "line %s is no sale of the pair %s: it is not open, another shoe, or bought later"
                .formatted(sale.place(), id));
  }

  private void first(FileSale sale) {
    sale.shoe().keys().stream()
        .flatMap(key -> possible(sale, key).findFirst().stream())
        .min(OpenPair.FIRST_BOUGHT)
        .ifPresent(pair -> take(sale, pair));
  }

  private Stream<OpenPair> possible(FileSale sale, String key) {
    Optional<LocalDate> on = sale.sale().on();
    return open.getOrDefault(key, new TreeSet<>(OpenPair.FIRST_BOUGHT)).stream()
        .filter(pair -> pair.isBefore(on));
  }

  private void take(FileSale sale, OpenPair pair) {
    matched.put(sale.place(), pair);
    pair.shoe().keys().forEach(key -> open.get(key).remove(pair));
  }
}
