package org.soletape.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;

class MoneyTextTest {
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void whole_amounts_show_no_decimals() {
    assertThat(MoneyText.of(new Money(21_000, USD))).isEqualTo("$210");
  }

  @Test
  void other_amounts_show_all_of_them() {
    assertThat(MoneyText.of(new Money(21_005, USD))).isEqualTo("$210.05");
    assertThat(MoneyText.of(new Money(5, USD))).isEqualTo("$0.05");
  }

  @Test
  void thousands_are_grouped() {
    assertThat(MoneyText.of(new Money(123_456_700, USD))).isEqualTo("$1,234,567");
    assertThat(MoneyText.of(new Money(99_900, USD))).isEqualTo("$999");
    assertThat(MoneyText.of(new Money(100_000, USD))).isEqualTo("$1,000");
  }

  @Test
  void a_loss_has_its_sign_before_the_symbol() {
    assertThat(MoneyText.of(new Money(-1_250, USD))).isEqualTo("\u2212$12.50");
  }

  @Test
  void a_currency_without_minor_units_is_never_divided() {
    assertThat(MoneyText.of(new Money(21_000, Currency.getInstance("JPY")))).isEqualTo("¥21,000");
  }

  @Test
  void a_currency_without_a_clear_symbol_shows_its_code() {
    assertThat(MoneyText.of(new Money(1_000, Currency.getInstance("CHF"))))
        .isEqualTo("CHF\u00a010");
  }

  @Test
  void one_amount_with_decimals_gives_them_to_the_whole_column() {
    assertThat(MoneyText.fitting(USD, List.of(10_000, 12_050)).of(10_000)).isEqualTo("$100.00");
    assertThat(MoneyText.fitting(USD, List.of(10_000, 12_000)).of(10_000)).isEqualTo("$100");
  }
}
