package org.soletape.rates;

import static java.math.BigDecimal.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.soletape.money.Money;

/** What holds whatever a euro is worth. */
class ReferenceRatesPropertyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** With cents, without, and with three decimals. */
  private static final List<Currency> CURRENCIES =
      List.of("EUR", "USD", "GBP", "JPY", "KRW", "TND").stream()
          .map(Currency::getInstance)
          .toList();

  @Property
  void there_and_back_is_within_a_minor_unit_of_the_coarser(
      @ForAll("rates") ReferenceRates rates,
      @ForAll("currencies") Currency from,
      @ForAll("currencies") Currency to,
      @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long minor) {
    Money amount = new Money(minor, from);

    rates
        .between(from, to, DAY)
        .ifPresent(
            there -> {
              ReferenceRate back = rates.between(to, from, DAY).orElseThrow();
              BigDecimal off = apart(back.convert(there.convert(amount)), amount);
              // half a unit of each rounding, in units of the amount
              assertThat(off).isLessThanOrEqualTo(HALF.add(HALF.multiply(minorFor(back))));
            });
  }

  @Property
  void a_way_through_a_third_currency_leads_to_the_same_amount(
      @ForAll("rates") ReferenceRates rates,
      @ForAll("currencies") Currency from,
      @ForAll("currencies") Currency by,
      @ForAll("currencies") Currency to,
      @ForAll @LongRange(min = 0, max = 10_000_000) long minor) {
    Optional<ReferenceRate> first = rates.between(from, by, DAY);
    Optional<ReferenceRate> second = rates.between(by, to, DAY);
    Optional<ReferenceRate> straight = rates.between(from, to, DAY);
    if (first.isEmpty() || second.isEmpty() || straight.isEmpty()) {
      return;
    }
    Money amount = new Money(minor, from);

    Money around = second.get().convert(first.get().convert(amount));

    // one rounding on the way, carried over, and one at the end of either way
    assertThat(apart(around, straight.get().convert(amount)))
        .isLessThanOrEqualTo(ONE.add(HALF.multiply(minorFor(second.get()))));
  }

  @Property
  void the_lowest_amount_converts_into_enough_and_a_minor_unit_less_does_not(
      @ForAll("rates") ReferenceRates rates,
      @ForAll("currencies") Currency from,
      @ForAll("currencies") Currency to,
      @ForAll @LongRange(min = 1, max = 10_000_000) long least) {
    ReferenceRate rate = rates.between(from, to, DAY).orElse(null);
    Assume.that(rate != null);
    rate.lowest(new Money(least, to))
        .ifPresent(
            lowest -> {
              Money below = new Money(lowest.minor() - 1, from);

              assertThat(rate.convert(lowest).minor()).isGreaterThanOrEqualTo(least);
              assertThat(rate.convert(below).minor()).isLessThan(least);
            });
  }

  @Property
  void more_never_becomes_less(
      @ForAll("rates") ReferenceRates rates,
      @ForAll("currencies") Currency from,
      @ForAll("currencies") Currency to,
      @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long minor,
      @ForAll @LongRange(min = 0, max = 1000) long more) {
    rates
        .between(from, to, DAY)
        .ifPresent(
            rate -> {
              long less = rate.convert(new Money(minor, from)).minor();
              assertThat(rate.convert(new Money(minor + more, from)).minor())
                  .isGreaterThanOrEqualTo(less);
              assertThat(rate.convert(new Money(-minor, from)).minor()).isEqualTo(-less);
            });
  }

  @Property
  void a_rate_is_of_two_currencies_that_were_published_on_its_day_within_a_week(
      @ForAll("rates") ReferenceRates rates,
      @ForAll("currencies") Currency from,
      @ForAll("currencies") Currency to,
      @ForAll @IntRange(min = -20, max = 20) int later) {
    LocalDate on = DAY.plusDays(later);
    boolean known =
        !from.equals(to)
            && rates.currencies(DAY).containsAll(List.of(from, to))
            && later >= 0
            && later <= 7;

    Optional<ReferenceRate> rate = rates.between(from, to, on);

    assertThat(rate.isPresent()).isEqualTo(known);
    rate.ifPresent(found -> assertThat(found.day()).isEqualTo(DAY));
  }

  /** Of one day, with some of the currencies. */
  @Provide
  Arbitrary<ReferenceRates> rates() {
    Arbitrary<BigDecimal> perEuro =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.0001"), new BigDecimal("30000"))
            .ofScale(4);
    return Arbitraries.maps(currencies(), perEuro)
        .ofMinSize(1)
        .map(day -> ReferenceRates.of(Map.of(DAY, new HashMap<>(day)), "ECB"));
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of(CURRENCIES);
  }

  /** How many minor units apart. */
  private static BigDecimal apart(Money one, Money other) {
    return BigDecimal.valueOf(one.minus(other).minor()).abs();
  }

  /** Minor units of what is converted into, for one of what is converted; never too few. */
  private static BigDecimal minorFor(ReferenceRate rate) {
    return rate.toPerEuro()
        .divide(rate.fromPerEuro(), MathContext.DECIMAL64)
        .scaleByPowerOfTen(
            rate.to().getDefaultFractionDigits() - rate.from().getDefaultFractionDigits())
        .add(new BigDecimal("0.000001"));
  }
}
