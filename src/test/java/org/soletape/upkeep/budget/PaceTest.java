package org.soletape.upkeep.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.upkeep.budget.Pace.Reading;

class PaceTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Test
  void with_fewer_than_two_days_of_readings_it_is_too_early_to_say() {
    Pace pace = of(Meter.DATABASE_BYTES, 300, 500, 300);

    assertThat(pace.perDay()).isEmpty();
    assertThat(text(pace)).isEqualTo("too early to say");
  }

  @Test
  void a_meter_that_does_not_grow_is_never_full() {
    assertThat(text(of(Meter.DATABASE_BYTES, 300, 500, 300, 300))).isEqualTo("never at this pace");
    Pace shrinking = of(Meter.DATABASE_BYTES, 290, 500, 300, 290);
    assertThat(text(shrinking)).isEqualTo("never at this pace");
    assertThat(shrinking.perDay()).hasValue(-10);
  }

  @Test
  void a_growing_meter_has_a_day() {
    Pace pace = of(Meter.DATABASE_BYTES, 300, 500, 260, 280, 300);

    assertThat(pace.perDay()).hasValue(20);
    assertThat(text(pace)).isEqualTo("3 Dec 2026");
    assertThat(text(of(Meter.DATABASE_BYTES, 301, 500, 260, 280, 300))).isEqualTo("3 Dec 2026");
    assertThat(text(of(Meter.DATABASE_BYTES, 299, 500, 260, 280, 300))).isEqualTo("4 Dec 2026");
  }

  @Test
  void a_day_far_off_is_told_by_its_year() {
    assertThat(text(of(Meter.DATABASE_BYTES, 100, 500, 99, 100))).isEqualTo("not before 2027");
    assertThat(text(of(Meter.DATABASE_BYTES, 3, 2_000_000_000, 2, 3))).startsWith("not before 21");
  }

  @Test
  void only_the_last_week_counts() {
    Pace pace = of(Meter.DATABASE_BYTES, 300, 500, 0, 300, 300, 300, 300, 300, 300, 300, 300);

    assertThat(pace.perDay()).hasValue(0);
  }

  @Test
  void what_starts_anew_each_month_is_full_in_this_month_or_never() {
    assertThat(text(of(Meter.REQUESTS, 800, 1000, 760, 800))).isEqualTo("28 Nov 2026");
    assertThat(text(of(Meter.REQUESTS, 800, 1000, 780, 800))).isEqualTo("never at this pace");
    LocalDate first = LocalDate.parse("2026-12-01");
    Pace lastMonths =
        Pace.of(
            usage(Meter.REQUESTS, 10, 1000),
            List.of(new Reading(TODAY.plusDays(7), 900), new Reading(first, 0)),
            first);
    assertThat(lastMonths.perDay()).isEmpty();
  }

  @Test
  void a_day_that_is_not_over_says_nothing_about_a_day_s_calls() {
    Pace pace = of(Meter.calls(Provider.STOCKX), 5, 1000, 600, 650, 5);

    assertThat(pace.perDay()).hasValue(50);
  }

  @Test
  void without_a_limit_there_is_no_day_and_a_full_meter_is_used_up() {
    Usage unlimited = new Usage(Meter.calls(Provider.ALIAS), 5, OptionalLong.empty());

    assertThat(text(Pace.of(unlimited, days(1, 2, 3), TODAY))).isEqualTo("no limit");
    assertThat(text(of(Meter.DATABASE_BYTES, 500, 500, 400, 500))).isEqualTo("used up");
  }

  private static String text(Pace pace) {
    return pace.outlook().text(TODAY);
  }

  private static Pace of(Meter meter, long used, long limit, long... readings) {
    return Pace.of(usage(meter, used, limit), days(readings), TODAY);
  }

  private static Usage usage(Meter meter, long used, long limit) {
    return new Usage(meter, used, OptionalLong.of(limit));
  }

  /** Readings of consecutive days, the last one today's. */
  private static List<Reading> days(long... readings) {
    List<Reading> days = new ArrayList<>();
    for (int i = 0; i < readings.length; i++) {
      days.add(new Reading(TODAY.minusDays(readings.length - 1L - i), readings[i]));
    }
    return days;
  }
}
