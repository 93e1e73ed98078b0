package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicationTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Replication replication = new Replication();

  @Test
  void a_standby_of_which_nothing_is_known_is_not_recent() {
    assertThat(replication.isRecent(NOON)).isFalse();
    replication.replayed(9_999);
    assertThat(replication.isRecent(NOON)).isFalse();
  }

  @Test
  void what_the_primary_had_a_minute_ago_is_recent_and_before_that_is_not() {
    replication.written(NOON, 1_000);
    replication.replayed(999);
    assertThat(replication.isRecent(NOON)).isFalse();

    replication.replayed(1_000);
    assertThat(replication.isRecent(after(60))).isTrue();
    assertThat(replication.isRecent(after(61))).isFalse();
  }

  @Test
  void a_standby_in_the_middle_is_as_old_as_the_newest_it_has() {
    replication.written(NOON, 1_000);
    replication.written(after(5), 2_000);
    replication.written(after(10), 3_000);

    replication.replayed(2_500);

    assertThat(replication.isRecent(after(65))).isTrue();
    assertThat(replication.isRecent(after(66))).isFalse();
  }

  @Test
  void an_idle_primary_is_no_lag() {
    replication.replayed(1_000);
    replication.written(after(3_600), 1_000);
    replication.replayed(1_000);

    assertThat(replication.isRecent(after(3_600))).isTrue();
  }

  @Test
  void while_the_primary_is_away_a_standby_that_lacks_nothing_known_is_good() {
    replication.written(NOON, 1_000);
    replication.replayed(1_000);
    replication.primaryAway(after(600));
    assertThat(replication.isRecent(after(600))).isTrue();

    replication.written(after(600), 2_000);
    replication.replayed(1_000);
    replication.primaryAway(after(1_200));
    assertThat(replication.isRecent(after(1_200))).isFalse();
  }

  @Test
  void what_was_shown_stays_shown() {
    replication.replayed(2_000);
    replication.shown(3_000);
    replication.shown(1_000);
    assertThat(replication.hasAllShown()).isFalse();

    replication.replayed(3_000);
    assertThat(replication.hasAllShown()).isTrue();
    replication.forgetReplayed();
    assertThat(replication.hasAllShown()).isFalse();
  }

  /** The next record begins behind a page's header of 24 or, in a new segment, 40 bytes. */
  @ParameterizedTest
  @CsvSource({
    "81920, 81920, true",
    "81944, 81920, true",
    "81960, 81920, true",
    "81960, 81912, false",
    "81968, 81920, false",
    "81968, 81968, true",
  })
  void the_end_of_the_last_record_is_enough(long primary, long standby, boolean enough) {
    replication.replayed(standby);
    replication.shown(primary);
    assertThat(replication.hasAllShown()).isEqualTo(enough);
  }

  private static Instant after(int seconds) {
    return NOON.plus(Duration.ofSeconds(seconds));
  }
}
