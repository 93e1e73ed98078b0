package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A portfolio in sums, each saying over how many pairs. The fresh, the stale and the unvalued pairs
 * together are the owned ones.
 *
 * @param owned pairs held or listed
 * @param sold pairs sold
 * @param fresh owned pairs with a value, none of it stale
 * @param stale owned pairs with a value that rests, all or in part, on an old price
 * @param unvalued owned pairs with neither cash today nor if listed
 * @param noRate those of the unvalued that have prices, all of them in another currency
 * @param noRateStale those of them whose prices are all old
 * @param cashToday over the owned pairs
 * @param ifListed over the owned pairs
 * @param cost over the owned pairs
 * @param profitToday over the owned pairs
 * @param profitIfListed over the owned pairs
 * @param realised over the sold pairs
 */
public record Totals(
    int owned,
    int sold,
    int fresh,
    int stale,
    int unvalued,
    int noRate,
    int noRateStale,
    CountedSum cashToday,
    CountedSum ifListed,
    CountedSum cost,
    ProfitSum profitToday,
    ProfitSum profitIfListed,
    ProfitSum realised) {
  public Totals {
    requireNonNull(cashToday, "cashToday is null");
    requireNonNull(ifListed, "ifListed is null");
    requireNonNull(cost, "cost is null");
    requireNonNull(profitToday, "profitToday is null");
    requireNonNull(profitIfListed, "profitIfListed is null");
    requireNonNull(realised, "realised is null");
  }

  /** Owned pairs with a fresh price, whether or not it is in the portfolio's currency. */
  public int freshlyPriced() {
    return fresh + noRate - noRateStale;
  }

  /** Owned pairs whose prices are all old. */
  public int stalelyPriced() {
    return stale + noRateStale;
  }

  /** Owned pairs without a price. */
  public int unpriced() {
    return unvalued - noRate;
  }

  /**
   * Sums up a portfolio.
   *
   * @param pairs all valued with settings of one currency
   * @throws IllegalArgumentException when they are not
   */
  public static Totals of(List<Valuation> pairs) {
    RunningTotals running = new RunningTotals();
    pairs.forEach(running::add);
    return running.totals();
  }
}
