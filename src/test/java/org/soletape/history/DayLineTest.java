package org.soletape.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.soletape.history.DayLine.Point;

class DayLineTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  @Test
  void today_is_compared_with_the_days_before_it_that_are_known() {
    DayLine line = line(100, 0, 120, 0, 90, 110, 130, 80, 119, 120);

    assertThat(line.daysKnown()).isEqualTo(7);
    assertThat(line.percentBelowToday()).as("five of seven").hasValue(71);
  }

  @Test
  void a_share_is_rounded_down_so_that_all_means_all() {
    assertThat(line(1, 1, 1, 1, 1, 1, 1, 2).percentBelowToday()).hasValue(100);
    assertThat(line(1, 1, 1, 1, 1, 1, 2, 2).percentBelowToday()).hasValue(85);
    assertThat(line(2, 2, 2, 2, 2, 2, 2, 2).percentBelowToday()).as("equal").hasValue(0);
  }

  @Test
  void fewer_than_seven_days_known_are_no_share() {
    DayLine line = line(1, 1, 1, 0, 0, 1, 1, 1, 2);

    assertThat(line.daysKnown()).isEqualTo(6);
    assertThat(line.percentBelowToday()).isEmpty();
  }

  @Test
  void without_a_price_today_there_is_nothing_to_compare() {
    DayLine line = line(1, 1, 1, 1, 1, 1, 1, 0);

    assertThat(line.today()).isEmpty();
    assertThat(line.daysKnown()).isEqualTo(7);
    assertThat(line.percentBelowToday()).isEmpty();
  }

  @Test
  void low_and_high_are_the_first_days_of_their_price() {
    DayLine line = line(5, 0, 3, 9, 3, 9);

    assertThat(line.low()).contains(new Point(FIRST.plusDays(2), 3));
    assertThat(line.high()).contains(new Point(FIRST.plusDays(3), 9));
    assertThat(line(4, 5, 6).high()).as("today").contains(new Point(FIRST.plusDays(2), 6));
  }

  @Test
  void without_any_price_there_is_no_low_and_no_high() {
    assertThat(line(0, 0).low()).isEmpty();
    assertThat(line(0, 0).high()).isEmpty();
    assertThat(line(0, 0).daysKnown()).isZero();
  }

  @Test
  void a_day_outside_the_line_is_not_in_it_and_one_without_a_price_is_empty() {
    DayLine line =
        DayLine.of(
            FIRST,
            FIRST.plusDays(2),
            Map.of(
                FIRST.minusDays(1),
                OptionalInt.of(1),
                FIRST,
                OptionalInt.of(7),
                FIRST.plusDays(2),
                OptionalInt.empty(),
                FIRST.plusDays(3),
                OptionalInt.of(1)));

    assertThat(line.prices())
        .containsExactly(OptionalInt.of(7), OptionalInt.empty(), OptionalInt.empty());
  }

  /** Zero stands for a day without a price. */
  private static DayLine line(int... prices) {
    Map<LocalDate, OptionalInt> days = new HashMap<>();
    for (int i = 0; i < prices.length; i++) {
      if (prices[i] > 0) {
        days.put(FIRST.plusDays(i), OptionalInt.of(prices[i]));
      }
    }
    return DayLine.of(FIRST, FIRST.plusDays(prices.length - 1L), days);
  }
}
