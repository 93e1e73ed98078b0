package org.soletape.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.money.Money;

/**
 * One of the costs that are stated beside a price or a payout: a line of a receipt.
 *
 * @param column which one it is
 */
public record StatedCost(InventoryColumn column, Money amount) {
  /** A line if the amount is stated, else none. */
  static Stream<StatedCost> of(InventoryColumn column, Optional<Money> amount) {
    return amount.stream().map(stated -> new StatedCost(column, stated));
  }

  /** As something that goes off. */
  public StatedCost negated() {
    return new StatedCost(column, amount.negated());
  }

  /** What all of them are together; empty when there are none. */
  static Optional<Money> sum(List<StatedCost> lines) {
    return lines.stream().map(StatedCost::amount).reduce(Money::plus);
  }
}
