package org.soletape.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the pairs of an inventory one by one and adds those that were asked for up in lots. */
final class LotSelection {
  private final PairQuery query;
  private final Map<String, Lot> lots = new LinkedHashMap<>();

  LotSelection(PairQuery query) {
    this.query = query;
  }

  void add(Valuation pair) {
    if (query.asksFor(pair)) {
      lots.merge(Lot.key(pair), Lot.like(pair).with(pair), (lot, one) -> lot.with(pair));
    }
  }

  /**
   * The lots found.
   *
   * @param pairs what is known of all pairs, none of which is wanted by itself
   */
  FoundLots found(FoundPairs pairs) {
    List<Lot> sorted = new ArrayList<>(lots.values());
    query.order().ifPresent(order -> sorted.sort(comparing(order)));
    int first = Math.min(query.first(), sorted.size());
    List<Lot> part = sorted.subList(first, Math.min(first + query.most(), sorted.size()));
    return new FoundLots(List.copyOf(part), sorted.size(), pairs);
  }

  /** A sort that has no meaning for lots puts the largest first. */
  private static Comparator<Lot> comparing(PairQuery.Order order) {
    Comparator<Optional<InventorySort.Key>> direction = order.sort().order(order.reversed());
    return Comparator.comparing((Lot lot) -> key(lot, order.sort()), direction)
        .thenComparing(
            lot -> InventorySort.NAME.key().apply(lot.example()), InventorySort.NAME.order(false));
  }

  private static Optional<InventorySort.Key> key(Lot lot, InventorySort sort) {
    return switch (sort.word()) {
      case "name" -> sort.key().apply(lot.example());
      case "cost" -> lot.averageCost().map(InventorySort.Key::of);
      case "days" -> InventorySort.Key.of(lot.averageDays());
      case "cash" -> lot.cashToday().amount().map(InventorySort.Key::of);
      default -> Optional.of(new InventorySort.Key("", lot.pairs()));
    };
  }
}
