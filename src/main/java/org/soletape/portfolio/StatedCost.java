package org.soletape.portfolio;

import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * One of the costs that are stated beside a price or a payout: a line of a receipt.
 *
 * @param column which one it is
 */
public record StatedCost(InventoryColumn column, Money amount) {
  /** Adds a line if the amount is stated. */
  static void add(List<StatedCost> lines, InventoryColumn column, Optional<Money> amount) {
    if (amount.isPresent()) {
      lines.add(new StatedCost(column, amount.get()));
    }
  }

  /** As something that goes off. */
  public StatedCost negated() {
    return new StatedCost(column, amount.negated());
  }

  /** What all of them are together; empty when there are none. */
  static Optional<Money> sum(List<StatedCost> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : lines.stream().map(StatedCost::amount).reduce(Money::plus);
  }
}
