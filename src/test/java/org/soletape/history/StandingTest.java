package org.soletape.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void a_price_is_the_highest_since_the_last_day_it_was_higher() {
    Standing standing = of(100, 90, 0, 120, 100, 80, 0, 100);

    assertThat(standing.days()).isEqualTo(5);
    assertThat(standing.highestFor()).as("120 was five days ago").isEqualTo(5);
    assertThat(standing.lowestFor()).as("80 was three days ago").isEqualTo(3);
  }

  @Test
  void a_price_that_never_was_higher_is_so_since_the_first_known_day() {
    Standing standing = of(130, 0, 90, 120, 100);

    assertThat(standing.highestFor()).isEqualTo(3);
    assertThat(standing.lowestFor()).isEqualTo(1);
  }

  @Test
  void of_seven_days_on_shares_are_told_and_equal_days_are_in_neither() {
    assertThat(of(100, 90, 90, 90, 100, 110, 110).percentBelow()).isEmpty();
    Standing standing = of(100, 90, 90, 90, 100, 110, 110, 90);

    assertThat(standing.percentBelow()).hasValue(57);
    assertThat(standing.percentAbove()).hasValue(28);
  }

  /** A price of today and those before it, the last one yesterday; 0 for none. */
  private static Standing of(int price, int... before) {
    Standing.Count count = new Standing.Count(TODAY, price);
    for (int i = 0; i < before.length; i++) {
      if (before[i] > 0) {
        count.add(TODAY.minusDays(before.length - i).toEpochDay(), before[i]);
      }
    }
    return count.standing();
  }
}
