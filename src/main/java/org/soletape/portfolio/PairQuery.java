package org.soletape.portfolio;

import java.util.Optional;
import org.soletape.money.Money;

/**
 * Which of a person's pairs are asked for, in which order, and which part of those.
 *
 * @param brand only this brand, whatever its case; empty for all
 * @param losing only pairs that would sell, or did sell, below their cost
 * @param order empty for oldest first, as they were added
 * @param first the place of the first one wanted, from 0
 * @param most how many are wanted
 */
public record PairQuery(
    InventoryFilter filter,
    Optional<String> brand,
    boolean losing,
    Optional<Order> order,
    int first,
    int most) {
  /** A sort in its own direction, or against it. */
  public record Order(InventorySort sort, boolean reversed) {}

  /** A part of the pairs a filter shows, oldest first. */
  public static PairQuery oldestFirst(InventoryFilter filter, int first, int most) {
    return new PairQuery(filter, Optional.empty(), false, Optional.empty(), first, most);
  }

  /** Whether a pair is asked for, on this part or another. */
  boolean asksFor(Valuation pair) {
    return filter.shows(pair.item().pair().status())
        && brand.map(wanted -> wanted.equalsIgnoreCase(brand(pair))).orElse(true)
        && (!losing || isLosing(pair));
  }

  /** The brand of a pair's product; empty when it is not known. */
  static String brand(Valuation pair) {
    return pair.market().product().flatMap(PairMarket.Tracked::brand).orElse("");
  }

  boolean holds(int place) {
    return place >= first && place - first < most;
  }

  private static boolean isLosing(Valuation pair) {
    return InventorySort.gain(pair)
        .amount()
        .map(Money::minor)
        .filter(minor -> minor < 0)
        .isPresent();
  }
}
