package org.soletape.portfolio;

import java.util.List;
import org.soletape.rates.ReferenceRate;

/**
 * A portfolio in sums, each saying over how many pairs.
 *
 * @param rates of today, by which venues' prices of the owned pairs were converted; by currency
 */
public record Totals(Pairs pairs, Sums sums, List<ReferenceRate> rates) {
  public Totals {
    rates = List.copyOf(rates);
  }

  /**
   * How many pairs there are. The fresh, the stale and the unvalued pairs together are the owned
   * ones.
   *
   * @param owned pairs held or listed
   * @param sold pairs sold
   * @param stale owned pairs with a value that rests, all or in part, on an old price
   * @param unvalued owned pairs with neither cash today nor if listed
   * @param noRate those of the unvalued that have prices, all of them in another currency without a
   *     rate
   * @param noRateStale those of them whose prices are all old
   */
  public record Pairs(int owned, int sold, int stale, int unvalued, int noRate, int noRateStale) {
    /** Owned pairs with a value, none of it stale. */
    public int fresh() {
      return owned - stale - unvalued;
    }

    /** Owned pairs with a fresh price, whether or not it is in the portfolio's currency. */
    public int freshlyPriced() {
      return fresh() + noRate - noRateStale;
    }

    /** Owned pairs whose prices are all old. */
    public int stalelyPriced() {
      return stale + noRateStale;
    }

    /** Owned pairs without a price. */
    public int unpriced() {
      return unvalued - noRate;
    }
  }

  /**
   * The sums: of the owned pairs, and what was realised of the sold ones.
   *
   * @param cost of the owned pairs
   */
  public record Sums(
      CountedSum cashToday,
      CountedSum ifListed,
      CountedSum cost,
      ProfitSum profitToday,
      ProfitSum profitIfListed,
      ProfitSum realised) {}
}
