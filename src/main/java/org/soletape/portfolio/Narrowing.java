package org.soletape.portfolio;

import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.money.Money;

/**
 * What a list of pairs is narrowed to, besides where they are in their life.
 *
 * @param brand only this brand, whatever its case; empty for all
 * @param location only what is kept there, whatever its case; empty for all
 * @param search only what it finds; empty for all
 * @param losing only pairs that would sell, or did sell, below their cost
 * @param daysHeld only pairs known to have been held for at least so many days; empty for all
 * @param lot only the pairs of the lot of this {@link Lot#key}; empty for all
 */
public record Narrowing(
    Optional<String> brand,
    Optional<String> location,
    Optional<PairSearch> search,
    boolean losing,
    OptionalInt daysHeld,
    Optional<String> lot) {
  /** All pairs. */
  public static final Narrowing NONE =
      new Narrowing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          OptionalInt.empty(),
          Optional.empty());

  boolean leaves(Valuation pair) {
    return brand.map(wanted -> wanted.equalsIgnoreCase(brand(pair))).orElse(true)
        && location.map(wanted -> wanted.equalsIgnoreCase(location(pair))).orElse(true)
        && search.map(wanted -> wanted.finds(pair)).orElse(true)
        && (!losing || isLosing(pair))
        && (daysHeld.isEmpty() || isHeldFor(daysHeld.getAsInt(), pair))
        && lot.map(wanted -> wanted.equals(Lot.key(pair))).orElse(true);
  }

  /** Only the pairs of one lot of these. */
  public Narrowing toLot(Optional<String> key) {
    return new Narrowing(brand, location, search, losing, daysHeld, key);
  }

  /** The brand of a pair's product; empty when it is not known. */
  static String brand(Valuation pair) {
    return pair.market().product().flatMap(PairMarket.Tracked::brand).orElse("");
  }

  /** Where a pair is kept; empty when it is not stated. */
  static String location(Valuation pair) {
    return pair.item().pair().location().map(String::strip).orElse("");
  }

  private static boolean isHeldFor(int least, Valuation pair) {
    OptionalInt days = pair.daysHeld();
    return days.isPresent() && days.getAsInt() >= least;
  }

  private static boolean isLosing(Valuation pair) {
    return InventorySort.gain(pair)
        .amount()
        .map(Money::minor)
        .filter(minor -> minor < 0)
        .isPresent();
  }
}
