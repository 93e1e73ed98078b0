package org.soletape.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRate;

class RateTextTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final ReferenceRate POUNDS =
      new ReferenceRate(
          USD,
          Currency.getInstance("GBP"),
          BigDecimal.ONE,
          new BigDecimal("0.8612"),
          FRIDAY,
          "ECB");

  @Test
  void a_rate_names_its_day_and_who_published_it() {
    assertThat(RateText.at(POUNDS, FRIDAY.plusDays(3))).isEqualTo("at 0.8612 GBP of 20 Nov (ECB)");
    assertThat(RateText.of(new Money(17_800, USD), POUNDS, FRIDAY))
        .isEqualTo("$178 at 0.8612 GBP of 20 Nov (ECB)");
  }

  @Test
  void a_day_of_another_year_names_the_year() {
    assertThat(RateText.at(POUNDS, LocalDate.of(2027, 1, 2)))
        .isEqualTo("at 0.8612 GBP of 20 Nov 2026 (ECB)");
  }
}
