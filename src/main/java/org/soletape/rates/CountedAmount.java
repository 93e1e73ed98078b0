package org.soletape.rates;

import java.util.Optional;
import org.soletape.money.Money;

/**
 * An amount as it was told, and what it counts as in a currency.
 *
 * @param told as stated by somebody or said by a venue
 * @param amount in the currency counted in
 * @param rate what turned the one into the other; empty when they are the same
 */
public record CountedAmount(Money told, Money amount, Optional<ReferenceRate> rate) {
  static CountedAmount asTold(Money told) {
    return new CountedAmount(told, told, Optional.empty());
  }

  /** Empty when it would count as more than {@link Money#HIGHEST}. */
  public static Optional<CountedAmount> at(ReferenceRate rate, Money told) {
    return rate.convert(told, Money.HIGHEST)
        .map(amount -> new CountedAmount(told, amount, Optional.of(rate)));
  }

  /** Whether it rests on a reference rate. */
  public boolean isConverted() {
    return rate.isPresent();
  }
}
