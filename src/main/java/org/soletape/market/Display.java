package org.soletape.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.soletape.money.Money;
import org.soletape.rates.Counting;
import org.soletape.rates.ReferenceRate;
import org.soletape.rates.ReferenceRates;

/**
 * Shows what venues told in one currency, by the reference rate of a day. What has no rate stays as
 * it was told, and as it is in another currency then, nothing compares it with the rest. It
 * remembers the rates it was asked for: it is for one answer, and for one thread.
 */
public final class Display {
  private final Optional<Counting> counting;

  private Display(Optional<Counting> counting) {
    this.counting = counting;
  }

  /** Everything as it was told. */
  public static Display asTold() {
    return new Display(Optional.empty());
  }

  /** Everything in this currency. */
  public static Display in(Currency currency, ReferenceRates rates) {
    return new Display(Optional.of(Counting.in(currency, rates)));
  }

  /** What is converted into; empty when everything stays as it was told. */
  public Optional<Currency> into() {
    return counting.map(Counting::currency);
  }

  /** Changes with whatever could show other amounts. */
  public String version() {
    return counting.map(each -> each.currency() + " " + each.rates().version()).orElse("");
  }

  /** The rate of a day; empty when none is needed as well. */
  public Optional<ReferenceRate> rate(Currency told, LocalDate on) {
    return counting.flatMap(each -> each.rate(told, on));
  }

  /** Whether what was told in this currency on a day stays in it for want of a rate. */
  public boolean lacksRate(Currency told, LocalDate on) {
    return counting.filter(each -> !each.covers(told, on)).isPresent();
  }

  /**
   * What was told on a day, as it is shown. Stays as it is too when an amount becomes less than a
   * minor unit, or more than an int.
   *
   * @param in the same in another currency, each of its amounts by the function it is given
   */
  public <T> Shown<T> show(
      T told,
      Currency currency,
      LocalDate on,
      BiFunction<Currency, UnaryOperator<OptionalInt>, T> in) {
    return rate(currency, on)
        .flatMap(rate -> shown(told, rate, in))
        .orElseGet(() -> new Shown<>(told, told, Optional.empty()));
  }

  /** One amount that was told on a day; empty when it cannot be shown. */
  public OptionalInt amount(OptionalInt told, Currency currency, LocalDate on) {
    Shown<OptionalInt> shown = show(told, currency, on, (other, amounts) -> amounts.apply(told));
    return shown.rate().isPresent() ? shown.shown() : OptionalInt.empty();
  }

  /** An amount that was told on a day, or reckoned of such; may be below zero. */
  public Shown<Money> money(Money told, LocalDate on) {
    if (counting.isEmpty()) {
      return new Shown<>(told, told, Optional.empty());
    }
    return counting
        .flatMap(each -> each.of(told, on))
        .map(at -> new Shown<>(at.amount(), told, at.rate()))
        .filter(at -> Math.abs(at.shown().minor()) <= Integer.MAX_VALUE)
        .filter(at -> at.shown().minor() != 0 || told.minor() == 0)
        .orElseGet(() -> new Shown<>(told, told, Optional.empty()));
  }

  private static <T> Optional<Shown<T>> shown(
      T told, ReferenceRate rate, BiFunction<Currency, UnaryOperator<OptionalInt>, T> in) {
    try {
      return Optional.of(
          new Shown<>(
              in.apply(rate.to(), amount -> converted(amount, rate)), told, Optional.of(rate)));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt converted(OptionalInt amount, ReferenceRate rate) {
    if (amount.isEmpty()) {
      return amount;
    }
    long minor = rate.convert(new Money(amount.getAsInt(), rate.from())).minor();
    if (minor < 1) {
      throw new ArithmeticException("less than a minor unit");
    }
    return OptionalInt.of(Math.toIntExact(minor));
  }

  /** Of each currency with a rate on a day: minor units shown for one of its own, to order by. */
  Map<Currency, BigDecimal> minorUnits(LocalDate on) {
    Map<Currency, BigDecimal> units = new HashMap<>();
    for (Currency told : counting.map(each -> each.rates().currencies(on)).orElse(Set.of())) {
      rate(told, on).ifPresent(rate -> units.put(told, minorUnits(rate)));
    }
    return units;
  }

  private static BigDecimal minorUnits(ReferenceRate rate) {
    return rate.toPerEuro()
        .divide(rate.fromPerEuro(), MathContext.DECIMAL128)
        .scaleByPowerOfTen(
            rate.to().getDefaultFractionDigits() - rate.from().getDefaultFractionDigits());
  }
}
