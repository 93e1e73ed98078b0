package org.soletape.fees;

import java.util.List;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * What reaches a seller of a price at a venue, and where the rest goes.
 *
 * @param price what the buyer pays for the pair, shipping and taxes apart
 * @param fees in the order the venue takes them; together exactly the price less the payout
 * @param payout never above the price; below zero when the fees are more than the price, since
 *     neither venue lowers a fixed or smallest fee for a cheap pair
 * @param schedule which fees these are: {@code StockX fees since 2023-07-01}
 */
public record Payout(
    Provider venue, Money price, List<FeeLine> fees, Money payout, String schedule) {
  public Payout {
    fees = List.copyOf(fees);
    long taken = 0;
    for (FeeLine fee : fees) {
      taken += fee.amount().minor();
    }
    if (price.minus(payout).minor() != taken) {
      throw new IllegalArgumentException(
          "the fees of %s at a price of %s do not add up".formatted(payout, price));
    }
  }
}
