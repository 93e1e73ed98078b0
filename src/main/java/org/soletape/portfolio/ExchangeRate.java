package org.soletape.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * What one unit of a currency was worth in another, as the owner of a pair states it. It counts
 * before any reference rate.
 *
 * @param from the currency paid in
 * @param to the currency counted in
 * @param rate major units of {@code to} for one major unit of {@code from}; above zero
 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate) {
  public ExchangeRate {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("rate is not above zero: " + rate.toPlainString());
    }
  }

  /**
   * The amount in {@code to}, rounded half up to its minor unit; empty when it would be too large
   * to count.
   *
   * @throws IllegalArgumentException when the amount is not in {@code from}
   */
  Optional<Money> convert(Money amount) {
    if (!amount.currency().equals(from)) {
      throw new IllegalArgumentException(amount + " is not in " + from);
    }
    BigDecimal converted =
        amount.major().multiply(rate).setScale(to.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    return Money.ofMajor(converted, to, Money.HIGHEST);
  }
}
