package org.soletape.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * One reference rate, exact: major units of {@code to} for one of {@code from} are {@code toPerEuro
 * / fromPerEuro}. The quotient is never written down rounded, so crossing two currencies of the
 * same day through the euro loses nothing.
 *
 * @param from the currency of what is converted
 * @param to another currency, which it is converted into
 * @param fromPerEuro major units of {@code from} for one euro; above zero
 * @param toPerEuro major units of {@code to} for one euro; above zero
 * @param day the day both were published for
 * @param source who published them, in short
 */
public record ReferenceRate(
    Currency from,
    Currency to,
    BigDecimal fromPerEuro,
    BigDecimal toPerEuro,
    LocalDate day,
    String source) {
  private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_UP);

  public ReferenceRate {
    if (from.equals(to)) {
      throw new IllegalArgumentException(from + " has no rate to itself");
    }
    requireAboveZero(from, fromPerEuro);
    requireAboveZero(to, toPerEuro);
  }

  static void requireAboveZero(Currency currency, BigDecimal perEuro) {
    if (perEuro.signum() <= 0) {
      throw new IllegalArgumentException(
          currency + " is not above zero: " + perEuro.toPlainString());
    }
  }

  /**
   * The amount in {@code to}, rounded half up to its minor unit, once; a loss is rounded as the
   * gain of its size.
   *
   * @throws IllegalArgumentException when the amount is not in {@code from}, or its counterpart too
   *     large for an amount
   */
  public Money convert(Money amount) {
    return Money.ofMajor(converted(amount), to);
  }

  /**
   * The same; empty when it is beyond a bound, above or below zero.
   *
   * @param most minor units of {@code to}
   * @throws IllegalArgumentException when the amount is not in {@code from}
   */
  public Optional<Money> convert(Money amount, long most) {
    return Money.ofMajor(converted(amount), to, most);
  }

  /**
   * The lowest amount in {@code from} that converts into at least this much; empty when it is
   * beyond {@link Money#HIGHEST}.
   *
   * @param least in {@code to}, above zero
   */
  public Optional<Money> lowest(Money least) {
    BigDecimal half = BigDecimal.valueOf(5, to.getDefaultFractionDigits() + 1);
    BigDecimal lowest =
        least
            .major()
            .subtract(half)
            .multiply(fromPerEuro)
            .divide(toPerEuro, from.getDefaultFractionDigits(), RoundingMode.CEILING);
    return Money.ofMajor(lowest, from, Money.HIGHEST);
  }

  private BigDecimal converted(Money amount) {
    if (!amount.currency().equals(from)) {
      throw new IllegalArgumentException(amount + " is not in " + from);
    }
    return amount
        .major()
        .multiply(toPerEuro)
        .divide(fromPerEuro, to.getDefaultFractionDigits(), RoundingMode.HALF_UP);
  }

  /**
   * Major units of {@code to} for one of {@code from} in six significant digits, for pages, JSON
   * and titles; nothing is counted with it.
   */
  public BigDecimal shown() {
    BigDecimal rounded = toPerEuro.divide(fromPerEuro, SHOWN).stripTrailingZeros();
    return rounded.setScale(Math.max(0, rounded.scale()));
  }
}
