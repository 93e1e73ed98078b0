package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.DaySamples.close;
import static org.soletape.portfolio.DaySamples.day;
import static org.soletape.portfolio.DaySamples.days;
import static org.soletape.portfolio.DaySamples.held;
import static org.soletape.portfolio.ValuationSamples.usd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.money.Money;

/** What a portfolio's days make of a venue that says nothing for a while. */
class SilentVenueTest {
  @Test
  void a_venue_that_is_silent_for_a_week_leaves_the_line_open() {
    List<Optional<Money>> cash = withSilence(7).values();

    assertThat(cash.subList(10, 17)).containsOnly(Optional.empty());
    assertThat(cash.get(17))
        .isPresent()
        .isEqualTo(cash.get(9))
        .isNotEqualTo(Optional.of(usd("87.00")));
  }

  @Test
  void a_venue_that_is_silent_for_longer_has_no_part_in_the_line() {
    assertThat(withSilence(8).values()).containsOnly(Optional.of(usd("87.00")));
  }

  /** The better venue is silent from the tenth day on. */
  private static PortfolioLine withSilence(int days) {
    List<SizeMonth> closes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      closes.add(close("9", day(i), 300, 100));
      if (i < 10 || i >= 10 + days) {
        closes.add(close("9", Provider.ALIAS, day(i), ValuationSamples.USD, 300, 200));
      }
    }
    return days(List.of(held("9")), closes).cashToday();
  }

  @Test
  void a_venue_that_comes_later_or_goes_for_good_has_no_part_in_the_line() {
    List<SizeMonth> closes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      closes.add(close("9", day(i), 300, 100));
      closes.add(close("10", day(i), 300, 100));
      if (i > 12) {
        closes.add(close("9", Provider.ALIAS, day(i), ValuationSamples.USD, 300, 200));
      } else {
        closes.add(close("10", Provider.ALIAS, day(i), ValuationSamples.USD, 300, 200));
      }
    }

    assertThat(days(List.of(held("9")), closes).cashToday().values())
        .containsOnly(Optional.of(usd("87.00")));
    assertThat(days(List.of(held("10")), closes).cashToday().values())
        .containsOnly(Optional.of(usd("87.00")));
  }
}
