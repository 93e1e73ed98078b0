package org.soletape.portfolio;

import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.money.Money;

/**
 * Profit over the pairs whose value and cost are both known.
 *
 * @param sum of the profits
 * @param cost of the same pairs; empty when there is none
 */
public record ProfitSum(CountedSum sum, Optional<Money> cost) {
  /** The sum as a share of that cost; unknown when nothing is summed or the pairs cost nothing. */
  public OptionalLong basisPoints() {
    return sum.amount().isPresent() && cost.isPresent()
        ? Profit.share(sum.amount().get(), cost.get())
        : OptionalLong.empty();
  }
}
