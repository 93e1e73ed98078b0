package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronScheduleTest {
  private static final Duration PACE = Duration.ofMillis(1_050);
  private static final Duration BOX = Duration.ofSeconds(50);

  @Test
  void the_usual_catalogue_is_drained_by_a_call_every_ten_minutes_of_the_slots_first_hour() {
    CronSchedule schedule = CronSchedule.draining(150 + 60, PACE, BOX);

    assertThat(schedule.early()).isEqualTo("2-59/10 0,6,12,18 * * *");
    assertThat(schedule.late()).isEqualTo("12 1-5,7-11,13-17,19-23 * * *");
    assertThat(schedule.callsAMonth()).isEqualTo(30 * (4 * (6 + 5) + 1));
  }

  @ParameterizedTest
  @CsvSource({"1, 50", "150, 50", "400, 50", "1000, 50", "1000, 10", "10000, 280", "2000, 9"})
  void the_early_calls_have_time_for_every_request(int requests, int box) {
    CronSchedule schedule = CronSchedule.draining(requests, PACE, Duration.ofSeconds(box));

    assertThat((long) schedule.earlyCalls() * box * 1000).isGreaterThanOrEqualTo(requests * 1_050L);
  }

  @Test
  void more_work_takes_more_hours_and_the_late_calls_follow_them() {
    CronSchedule schedule = CronSchedule.draining(5_000, PACE, BOX);

    assertThat(schedule.early()).isEqualTo("* 0-2,6-8,12-14,18-20 * * *");
    assertThat(schedule.late()).isEqualTo("12 3-5,9-11,15-17,21-23 * * *");
  }

  @Test
  void what_no_slot_can_hold_is_refused_with_what_to_change() {
    assertThatThrownBy(() -> CronSchedule.draining(100_000, PACE, BOX))
        .hasMessageContaining("SYNC_TIME_BOX")
        .hasMessageContaining("MAX_PRODUCTS");
  }
}
