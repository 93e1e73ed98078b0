package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;
import org.soletape.portfolio.PortfolioLine;

class ValueRatesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency GBP = Currency.getInstance("GBP");

  @Test
  void a_cost_that_rests_on_rates_says_of_which_day() {
    assertThat(
            ValueRates.ofTheirDay("Cost", line(Set.of(GBP, EUR)), "of the day a pair was bought"))
        .contains("Cost from EUR, GBP counts by the reference rate of the day a pair was bought.");
    assertThat(ValueRates.ofTheirDay("Cost", line(Set.of()), "of the day a pair was bought"))
        .isEmpty();
  }

  private static PortfolioLine line(Set<Currency> converted) {
    return new PortfolioLine(List.of(Optional.of(new Money(100, USD))), 1, 1, List.of(), converted);
  }
}
