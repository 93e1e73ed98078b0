package org.soletape.fees;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * What decides a seller's fees at both venues, and the currency the portfolio is counted in.
 *
 * @param currency of the portfolio; amounts in another one are never added to it
 * @param stockxLevel seller level, 1 to 5
 * @param stockxMinimum the region's smallest transaction fee; empty: none applies or it is unknown
 * @param aliasRating seller rating, 0 to 100
 * @param aliasSellerFee fixed fee for each pair sold at Alias, in the portfolio's currency
 * @param aliasCashOut basis points of the earnings taken when they are cashed out; 290 is 2.9 %, 0
 *     when waived
 */
public record FeeSettings(
    Currency currency,
    int stockxLevel,
    Optional<Money> stockxMinimum,
    int aliasRating,
    Money aliasSellerFee,
    int aliasCashOut) {
  public FeeSettings {
    requireNonNull(currency, "currency is null");
    requireNonNull(stockxMinimum, "stockxMinimum is null");
    requireNonNull(aliasSellerFee, "aliasSellerFee is null");
    requireRange("StockX level", stockxLevel, 1, 5);
    requireRange("Alias rating", aliasRating, 0, 100);
    requireRange("Alias cash-out fee", aliasCashOut, 0, 10_000);
    stockxMinimum.ifPresent(minimum -> requireAmount("StockX minimum fee", minimum, currency));
    requireAmount("Alias seller fee", aliasSellerFee, currency);
  }

  private static void requireRange(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d, not %d".formatted(what, least, most, value));
    }
  }

  private static void requireAmount(String what, Money amount, Currency currency) {
    if (amount.minor() < 0 || !amount.currency().equals(currency)) {
      throw new IllegalArgumentException(
          "%s must be an amount in %s, not %s".formatted(what, currency, amount));
    }
  }
}
