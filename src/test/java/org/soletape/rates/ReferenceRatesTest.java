package org.soletape.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;

class ReferenceRatesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
  private static final LocalDate FRIDAY = THURSDAY.plusDays(1);

  private static final ReferenceRates RATES =
      ReferenceRates.of(
          Map.of(
              THURSDAY,
              Map.of(USD, decimal("1.1000"), GBP, decimal("0.8000"), JPY, decimal("165")),
              FRIDAY,
              Map.of(USD, decimal("1.1614"), GBP, decimal("0.8788"))),
          "ECB");

  @Test
  void an_amount_crosses_the_euro_and_is_rounded_once() {
    ReferenceRate rate = RATES.between(USD, GBP, FRIDAY).orElseThrow();

    assertThat(rate.convert(new Money(178_00, USD))).isEqualTo(new Money(134_69, GBP));
    // by the rate as it is shown it would be 756,673.00
    assertThat(rate.convert(new Money(1_000_000_00, USD))).isEqualTo(new Money(756_672_98, GBP));
    assertThat(rate.shown()).isEqualTo("0.756673");
  }

  @Test
  void half_a_minor_unit_goes_up_and_a_loss_as_far_down() {
    ReferenceRate rate = RATES.between(USD, GBP, THURSDAY).orElseThrow();

    assertThat(rate.convert(new Money(11, USD))).isEqualTo(new Money(8, GBP));
    ReferenceRate half =
        new ReferenceRate(USD, JPY, BigDecimal.ONE, decimal("150"), THURSDAY, "ECB");
    assertThat(half.convert(new Money(1, USD))).isEqualTo(new Money(2, JPY));
    assertThat(half.convert(new Money(-1, USD))).isEqualTo(new Money(-2, JPY));
  }

  @Test
  void yen_have_no_cents() {
    ReferenceRate rate = RATES.between(JPY, USD, THURSDAY).orElseThrow();

    assertThat(rate.convert(new Money(15_000, JPY))).isEqualTo(new Money(100_00, USD));
    assertThat(rate.shown()).isEqualTo("0.00666667");
  }

  @Test
  void the_euro_is_one_on_every_day_that_was_published() {
    assertThat(RATES.between(EUR, USD, THURSDAY))
        .map(ReferenceRate::shown)
        .contains(decimal("1.1"));
    assertThat(RATES.between(JPY, EUR, THURSDAY).orElseThrow().convert(new Money(165, JPY)))
        .isEqualTo(new Money(1_00, EUR));
    assertThat(RATES.between(EUR, USD, THURSDAY.minusDays(1))).isEmpty();
  }

  @Test
  void a_weekend_has_the_rate_of_its_friday() {
    assertThat(RATES.between(USD, GBP, FRIDAY.plusDays(2)).orElseThrow().day()).isEqualTo(FRIDAY);
  }

  @Test
  void a_day_without_one_of_the_two_is_passed_over() {
    assertThat(RATES.between(USD, JPY, FRIDAY).orElseThrow().day()).isEqualTo(THURSDAY);
  }

  @Test
  void a_rate_is_none_when_it_is_more_than_seven_days_old() {
    assertThat(RATES.between(USD, GBP, FRIDAY.plusDays(7)).orElseThrow().day()).isEqualTo(FRIDAY);
    assertThat(RATES.between(USD, JPY, FRIDAY.plusDays(7))).isEmpty();
    assertThat(RATES.between(USD, GBP, FRIDAY.plusDays(8))).isEmpty();
    assertThat(RATES.currencies(FRIDAY.plusDays(7))).containsExactlyInAnyOrder(EUR, USD, GBP);
    assertThat(RATES.currencies(FRIDAY.plusDays(8))).isEmpty();
  }

  @Test
  void a_day_is_never_converted_by_the_rate_of_a_later_one() {
    assertThat(RATES.between(USD, GBP, THURSDAY).orElseThrow().toPerEuro()).isEqualTo("0.8000");
    assertThat(RATES.between(USD, GBP, THURSDAY.minusDays(1))).isEmpty();
  }

  @Test
  void what_is_not_known_is_not_one_to_one() {
    Currency krona = Currency.getInstance("SEK");

    assertThat(RATES.between(USD, krona, FRIDAY)).isEmpty();
    assertThat(RATES.between(krona, USD, FRIDAY)).isEmpty();
    assertThat(RATES.between(USD, USD, FRIDAY)).isEmpty();
    assertThat(ReferenceRates.NONE.between(EUR, USD, FRIDAY)).isEmpty();
    assertThat(ReferenceRates.NONE.newestDay()).isEmpty();
    assertThat(RATES.newestDay()).contains(FRIDAY);
  }

  @Test
  void a_rate_of_another_currency_converts_nothing() {
    ReferenceRate rate = RATES.between(USD, GBP, FRIDAY).orElseThrow();

    assertThatThrownBy(() -> rate.convert(new Money(100, GBP)))
        .hasMessage("GBP 1.00 is not in USD");
  }

  @Test
  void a_rate_that_is_not_above_zero_is_refused() {
    assertThatThrownBy(() -> ReferenceRates.of(Map.of(FRIDAY, Map.of(USD, BigDecimal.ZERO)), "ECB"))
        .hasMessage("USD is not above zero: 0");
    assertThatThrownBy(
            () -> new ReferenceRate(USD, GBP, decimal("1.1"), decimal("-0.8"), FRIDAY, "ECB"))
        .hasMessage("GBP is not above zero: -0.8");
    assertThatThrownBy(() -> new ReferenceRate(USD, USD, decimal("1"), decimal("1"), FRIDAY, "ECB"))
        .hasMessage("USD has no rate to itself");
  }

  @Test
  void a_rate_is_shown_in_six_digits_without_zeros_behind_them() {
    assertThat(shown("1", "20000")).isEqualTo("20000");
    assertThat(shown("1.0000", "1.1000")).isEqualTo("1.1");
    assertThat(shown("1.5", "19123.4567")).isEqualTo("12749");
    assertThat(shown("19123.4567", "1.5")).isEqualTo("0.0000784377");
  }

  private static String shown(String fromPerEuro, String toPerEuro) {
    return new ReferenceRate(USD, GBP, decimal(fromPerEuro), decimal(toPerEuro), FRIDAY, "ECB")
        .shown()
        .toPlainString();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
