package org.soletape.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyArithmeticTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Money ONE_DOLLAR = new Money(100, USD);

  @Test
  void amounts_of_one_currency_add_up() {
    assertThat(ONE_DOLLAR.plus(new Money(25, USD))).isEqualTo(new Money(125, USD));
    assertThat(ONE_DOLLAR.minus(new Money(250, USD))).isEqualTo(new Money(-150, USD));
  }

  @Test
  void amounts_of_two_currencies_never_do() {
    Money euro = new Money(100, Currency.getInstance("EUR"));

    assertThatThrownBy(() -> ONE_DOLLAR.plus(euro)).hasMessage("EUR 1.00 is not in USD");
    assertThatThrownBy(() -> ONE_DOLLAR.minus(euro)).hasMessage("EUR 1.00 is not in USD");
  }

  @Test
  void an_amount_too_large_is_refused_rather_than_wrapped() {
    Money most = new Money(Long.MAX_VALUE, USD);

    assertThatThrownBy(() -> most.plus(ONE_DOLLAR)).isInstanceOf(ArithmeticException.class);
  }
}
