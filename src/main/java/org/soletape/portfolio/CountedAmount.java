package org.soletape.portfolio;

import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRate;

/**
 * An amount as it was told, and what it counts as in a portfolio.
 *
 * @param told as stated by the owner or said by a venue
 * @param amount in the currency of the portfolio
 * @param rate what turned the one into the other; empty when they are the same
 */
public record CountedAmount(Money told, Money amount, Optional<ReferenceRate> rate) {
  /** In minor units; no fees can be reckoned of a price beyond it. */
  static final long HIGHEST = 100_000_000_000_000L;

  static CountedAmount asTold(Money told) {
    return new CountedAmount(told, told, Optional.empty());
  }

  /** Empty when it would count as more than {@link #HIGHEST}. */
  static Optional<CountedAmount> at(ReferenceRate rate, Money told) {
    return rate.convert(told, HIGHEST)
        .map(amount -> new CountedAmount(told, amount, Optional.of(rate)));
  }

  /** Whether it rests on a reference rate. */
  public boolean isConverted() {
    return rate.isPresent();
  }
}
