package org.soletape.portfolio;

import java.util.Optional;

/**
 * Which of a person's pairs are asked for, in which order, and which part of those.
 *
 * @param order empty for oldest first, as they were added
 * @param first the place of the first one wanted, from 0
 * @param most how many are wanted
 */
public record PairQuery(
    InventoryFilter filter, Narrowing narrowing, Optional<Order> order, int first, int most) {
  /** A sort in its own direction, or against it. */
  public record Order(InventorySort sort, boolean reversed) {}

  /** A part of the pairs a filter shows and a narrowing leaves, oldest first. */
  public static PairQuery oldestFirst(
      InventoryFilter filter, Narrowing narrowing, int first, int most) {
    return new PairQuery(filter, narrowing, Optional.empty(), first, most);
  }

  /** The same without any pair: how many there are, and what is known of all. */
  PairQuery counting() {
    return new PairQuery(filter, narrowing, Optional.empty(), 0, 0);
  }

  /** Whether a pair is asked for, on this part or another. */
  public boolean asksFor(Valuation pair) {
    return filter.shows(pair.item().pair().status()) && narrowing.leaves(pair);
  }

  boolean holds(int place) {
    return place >= first && place - first < most;
  }
}
