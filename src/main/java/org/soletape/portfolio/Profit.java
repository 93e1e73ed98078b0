package org.soletape.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.fees.BasisPoints;
import org.soletape.money.Money;

/**
 * What is gained on a cost, or lost.
 *
 * @param amount below zero for a loss; unknown for the reason the value is, else for the reason the
 *     cost is; stale when the value is, converted when either is
 * @param cost present exactly when the amount is known
 */
public record Profit(Figure amount, Optional<Money> cost) {
  /** The value less the cost, both in one currency. */
  public static Profit of(Figure value, Figure cost) {
    Figure gain = value.less(cost);
    return new Profit(gain, gain.amount().isPresent() ? cost.amount() : Optional.empty());
  }

  static Profit missing(FigureState why) {
    return new Profit(Figure.missing(why), Optional.empty());
  }

  /**
   * The amount as a share of the cost, rounded half up away from zero; 10,000 doubles the money.
   * Unknown when the amount is, and for a pair that cost nothing.
   */
  public OptionalLong basisPoints() {
    return cost.isPresent()
        ? share(amount.amount().orElseThrow(), cost.get())
        : OptionalLong.empty();
  }

  /** What a gain is of a cost, in basis points. */
  static OptionalLong share(Money gain, Money cost) {
    if (cost.minor() <= 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        BigDecimal.valueOf(gain.minor())
            .multiply(BigDecimal.valueOf(BasisPoints.WHOLE))
            .divide(BigDecimal.valueOf(cost.minor()), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
