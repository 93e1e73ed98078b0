package org.soletape.portfolio;

import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.money.Money;

/**
 * Profit over the pairs whose value and cost are both known.
 *
 * @param sum of the profits
 * @param cost of the same pairs; empty when there is none
 * @param basisPoints the sum as a share of that cost; unknown when nothing is summed or the pairs
 *     cost nothing
 */
public record ProfitSum(CountedSum sum, Optional<Money> cost, OptionalLong basisPoints) {
  public static final ProfitSum NONE =
      new ProfitSum(CountedSum.NONE, Optional.empty(), OptionalLong.empty());

  /** With one pair more, whose cost counts when its profit is known. */
  public ProfitSum with(Figure profit, Figure paid) {
    CountedSum more = sum.with(profit);
    Optional<Money> costs =
        profit.amount().isEmpty()
            ? cost
            : paid.amount().map(money -> cost.map(money::plus).orElse(money)).or(() -> cost);
    return new ProfitSum(more, costs, share(more.amount(), costs));
  }

  private static OptionalLong share(Optional<Money> gain, Optional<Money> cost) {
    return gain.isPresent() && cost.isPresent()
        ? Profit.share(gain.get(), cost.get())
        : OptionalLong.empty();
  }
}
