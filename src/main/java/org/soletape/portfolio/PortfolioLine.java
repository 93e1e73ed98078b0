package org.soletape.portfolio;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soletape.money.Money;

/**
 * An amount over time, and of how many pairs it is.
 *
 * @param values one per step, oldest first; empty where nothing is known
 * @param covered how many pairs it is made of
 * @param owned how many it would be made of if all were known
 * @param leftOut the places, among these, of those that are not covered
 * @param converted the other currencies it was converted from, by the rate of each step's day where
 *     it is a value, else of the day of the purchase or the sale
 */
public record PortfolioLine(
    List<Optional<Money>> values,
    int covered,
    int owned,
    List<Integer> leftOut,
    Set<Currency> converted) {
  public PortfolioLine {
    values = List.copyOf(values);
    leftOut = List.copyOf(leftOut);
    converted = Set.copyOf(converted);
  }

  /** The newest value; empty when there is none. */
  public Optional<Money> end() {
    return values.stream().flatMap(Optional::stream).reduce((earlier, later) -> later);
  }

  /** Whether no step has a value. */
  public boolean isEmpty() {
    return values.stream().allMatch(Optional::isEmpty);
  }
}
