package org.soletape.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * An amount in integer minor units of one currency (USD 12.50 is 1250, JPY 12 is 12).
 *
 * @param minor minor units; may be negative, as a loss is
 * @param currency the ISO 4217 currency the units belong to
 */
public record Money(long minor, Currency currency) {
  /**
   * In minor units: the largest amount that is counted, and the highest price fees are taken of.
   */
  public static final long HIGHEST = 100_000_000_000_000L;

  public Money {
    requireNonNull(currency, "currency is null");
  }

  /**
   * Reads a decimal in major units, such as {@code "178"} or {@code "178.50"}.
   *
   * @throws IllegalArgumentException when it is no number, or has more decimals than the currency
   */
  public static Money ofMajor(String decimal, Currency currency) {
    try {
      return ofMajor(new BigDecimal(decimal), currency);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not an amount: '" + decimal + "'", e);
    }
  }

  /**
   * Converts major units exactly; nothing is rounded.
   *
   * @throws IllegalArgumentException when the currency has no unit small enough
   */
  public static Money ofMajor(BigDecimal major, Currency currency) {
    try {
      return new Money(
          major.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "not a whole number of " + currency + " minor units: " + major.toPlainString(), e);
    }
  }

  /**
   * Major units as somebody else's table holds them: what is less than a minor unit is rounded half
   * up, away from zero.
   */
  public static Money nearest(BigDecimal major, Currency currency) {
    return ofMajor(
        major.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
  }

  /**
   * Converts major units that may be too many; empty beyond a bound on either side of zero.
   *
   * @param most minor units
   * @throws IllegalArgumentException when the currency has no unit small enough
   */
  public static Optional<Money> ofMajor(BigDecimal major, Currency currency, long most) {
    BigDecimal bound = BigDecimal.valueOf(most, currency.getDefaultFractionDigits());
    return major.abs().compareTo(bound) > 0
        ? Optional.empty()
        : Optional.of(ofMajor(major, currency));
  }

  /**
   * The sum of both.
   *
   * @throws IllegalArgumentException when the other is in another currency
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other)), currency);
  }

  /**
   * What is left of this after the other; below zero when the other is more.
   *
   * @throws IllegalArgumentException when the other is in another currency
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other)), currency);
  }

  private long sameCurrency(Money other) {
    if (!other.currency.equals(currency)) {
      throw new IllegalArgumentException(other + " is not in " + currency);
    }
    return other.minor;
  }

  /**
   * How much this is of another amount, in thousandths, rounded half up away from zero.
   *
   * @param whole above zero
   * @throws IllegalArgumentException when the other is in another currency
   */
  public long thousandths(Money whole) {
    long twice = 2 * sameCurrency(whole);
    long share = (Math.multiplyExact(Math.abs(minor), 2000L) + twice / 2) / twice;
    return minor < 0 ? -share : share;
  }

  /** The same amount with the other sign. */
  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  /** The amount in major units, with the currency's own number of decimals. */
  public BigDecimal major() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  @Override
  public String toString() {
    return currency + " " + major().toPlainString();
  }
}
