package org.soletape.fees;

import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;
import org.soletape.rates.ReferenceRate;

/**
 * An amount a venue takes of the seller's region in another currency than the seller's.
 *
 * @param told in the venue's currency
 * @param rate into the seller's on the day of the sale; empty: there is none, and the fee is
 *     missing from the payout
 */
public record FeeAbroad(Money told, Optional<ReferenceRate> rate) {
  /** In the seller's currency; empty without a rate. */
  public Optional<Money> amount() {
    return counted().map(CountedAmount::amount);
  }

  /** The same with what it was told as. */
  public Optional<CountedAmount> counted() {
    return rate.flatMap(known -> CountedAmount.at(known, told));
  }

  /** Such as {@code USD 2.00 at 0.772727 GBP of 2026-11-20 (ECB)}. */
  String basis() {
    return rate.map(known -> told + " at " + words(known))
        .orElse(told + " without a rate, missing from the payout");
  }

  String sentence() {
    return rate.map(known -> "A fixed fee for each pair sold, " + basis() + ".")
        .orElse(
            "A fixed fee of %s for each pair sold is missing from the payout: there is no rate."
                .formatted(told));
  }

  private static String words(ReferenceRate rate) {
    return "%s %s of %s (%s)"
        .formatted(rate.shown().toPlainString(), rate.to(), rate.day(), rate.source());
  }
}
