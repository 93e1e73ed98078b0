package org.soletape.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes the pairs of an inventory one by one and keeps those that were asked for. Of a large
 * inventory in another order than its own it keeps only what decides the order, and has the pairs
 * of its part read once more.
 */
final class PairSelection {
  /** So many pairs are kept rather than read again. */
  private static final int KEPT = 500;

  private final PairQuery query;
  private final RunningTotals sums = new RunningTotals();
  private final Map<InventoryFilter, Integer> counts = new EnumMap<>(InventoryFilter.class);
  private final Map<String, Integer> brands = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Integer> locations = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<Match> matching = new ArrayList<>();
  private final List<Valuation> kept = new ArrayList<>();
  private int total;

  /** A pair that was asked for, and its place. */
  private record Match(String id, Optional<InventorySort.Key> key) {}

  PairSelection(PairQuery query) {
    this.query = query;
  }

  void add(Valuation pair) {
    sums.add(pair);
    for (InventoryFilter filter : InventoryFilter.values()) {
      if (filter.shows(pair.item().pair().status())) {
        counts.merge(filter, 1, Integer::sum);
      }
    }
    count(brands, Narrowing.brand(pair));
    count(locations, Narrowing.location(pair));
    if (query.asksFor(pair)) {
      query.order().ifPresentOrElse(order -> keep(pair, order.sort()), () -> keepIfWanted(pair));
      total++;
    }
  }

  private static void count(Map<String, Integer> counts, String known) {
    if (!known.isEmpty()) {
      counts.merge(known, 1, Integer::sum);
    }
  }

  private void keepIfWanted(Valuation pair) {
    if (query.holds(total)) {
      kept.add(pair);
    }
  }

  private void keep(Valuation pair, InventorySort sort) {
    matching.add(new Match(pair.item().id(), sort.key().apply(pair)));
    if (matching.size() <= KEPT) {
      kept.add(pair);
    } else {
      kept.clear();
    }
  }

  /**
   * What was found.
   *
   * @param again reads pairs by their ids once more, in any order
   */
  FoundPairs found(Currency currency, Function<List<String>, List<Valuation>> again) {
    List<Valuation> part =
        query.order().map(order -> sorted(order, again)).orElseGet(() -> List.copyOf(kept));
    return new FoundPairs(part, total, sums.totals(), counts, brands, locations, currency);
  }

  private List<Valuation> sorted(
      PairQuery.Order order, Function<List<String>, List<Valuation>> again) {
    matching.sort(Comparator.comparing(Match::key, order.sort().order(order.reversed())));
    int first = Math.min(query.first(), matching.size());
    List<String> ids =
        matching.subList(first, Math.min(first + query.most(), matching.size())).stream()
            .map(Match::id)
            .toList();
    Map<String, Valuation> pairs = new HashMap<>();
    (kept.isEmpty() && !ids.isEmpty() ? again.apply(ids) : kept)
        .forEach(pair -> pairs.put(pair.item().id(), pair));
    // One that was removed since is not there any more.
    return ids.stream().filter(pairs::containsKey).map(pairs::get).toList();
  }
}
