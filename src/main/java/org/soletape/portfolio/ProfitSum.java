package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
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
  public ProfitSum {
    requireNonNull(sum, "sum is null");
    requireNonNull(cost, "cost is null");
    requireNonNull(basisPoints, "basisPoints is null");
  }

  static ProfitSum of(List<Valuation> pairs, Function<Valuation, Figure> profit) {
    CountedSum sum = CountedSum.of(pairs.stream().map(profit).toList());
    List<Figure> costs =
        pairs.stream()
            .filter(pair -> profit.apply(pair).amount().isPresent())
            .map(Valuation::cost)
            .toList();
    Optional<Money> cost = CountedSum.of(costs).amount();
    return new ProfitSum(sum, cost, share(sum.amount(), cost));
  }

  private static OptionalLong share(Optional<Money> gain, Optional<Money> cost) {
    return gain.isPresent() && cost.isPresent()
        ? Profit.share(gain.get(), cost.get())
        : OptionalLong.empty();
  }
}
