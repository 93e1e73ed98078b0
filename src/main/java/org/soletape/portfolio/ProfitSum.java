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
  public static final ProfitSum NONE = new ProfitSum(CountedSum.NONE, Optional.empty());

  /** With one pair more, whose cost counts when its profit is known. */
  public ProfitSum with(Figure profit, Figure paid) {
    Optional<Money> costs =
        profit.amount().isEmpty()
            ? cost
            : paid.amount().map(money -> cost.map(money::plus).orElse(money)).or(() -> cost);
    return new ProfitSum(sum.with(profit), costs);
  }

  /** The sum as a share of that cost; unknown when nothing is summed or the pairs cost nothing. */
  public OptionalLong basisPoints() {
    return sum.amount().isPresent() && cost.isPresent()
        ? Profit.share(sum.amount().get(), cost.get())
        : OptionalLong.empty();
  }
}
