package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.market.PollingCalendar.Change;
import org.soletape.testing.TestDatabase;

class PollingCalendarTest {
  /** Day 20,780 since 1970: even, so cold products are polled on it in every rhythm. */
  private static final Slot MONDAY = new Slot(Instant.parse("2026-11-23T00:00:00Z"));

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @ParameterizedTest
  @CsvSource({
    "HOT, NORMAL, '0 1 2 3 4 5 6 7 8'",
    "HOT, SPARING, '0 1 2 3 4 5 6 7 8'",
    "HOT, MINIMAL, '0 2 4 6 8'",
    "COLD, NORMAL, '0 4 8'",
    "COLD, SPARING, '0 8'",
    "COLD, MINIMAL, '0 8'",
  })
  void every_rhythm_has_its_slots(Tier tier, Rhythm rhythm, String slots) {
    PollingCalendar calendar = since(0, rhythm);

    List<String> due =
        IntStream.rangeClosed(0, 8)
            .filter(i -> calendar.isDue(tier, MONDAY.plus(i)))
            .mapToObj(String::valueOf)
            .toList();

    assertThat(String.join(" ", due)).isEqualTo(slots);
  }

  @Test
  void slots_before_a_change_keep_the_rhythm_they_had() {
    PollingCalendar calendar = since(5, Rhythm.MINIMAL);

    assertThat(calendar.isDue(Tier.HOT, MONDAY.plus(3))).isTrue();
    assertThat(calendar.isDue(Tier.HOT, MONDAY.plus(5))).isFalse();
    assertThat(calendar.rhythmIn(MONDAY.plus(4))).isEqualTo(Rhythm.NORMAL);
    assertThat(calendar.rhythm()).isEqualTo(Rhythm.MINIMAL);
  }

  @Test
  void what_is_awaited_is_the_last_slot_that_was_due() {
    PollingCalendar calendar = since(0, Rhythm.MINIMAL);

    assertThat(calendar.lastDue(Tier.HOT, MONDAY.plus(3))).isEqualTo(MONDAY.plus(2));
    assertThat(calendar.lastDue(Tier.COLD, MONDAY.plus(7))).isEqualTo(MONDAY);
    assertThat(calendar.nextDue(Tier.HOT, MONDAY.plus(2))).isEqualTo(MONDAY.plus(4));
    assertThat(PollingCalendar.NORMAL.lastDue(Tier.HOT, MONDAY.plus(3))).isEqualTo(MONDAY.plus(3));
    assertThat(PollingCalendar.NORMAL.lastDue(Tier.COLD, MONDAY.plus(7))).isEqualTo(MONDAY.plus(4));
  }

  @Test
  void after_the_usual_rhythm_is_back_nothing_is_awaited_that_nobody_asks_for() {
    PollingCalendar calendar =
        new PollingCalendar(
            List.of(new Change(MONDAY.plus(6), Rhythm.NORMAL), new Change(MONDAY, Rhythm.SPARING)));

    assertThat(calendar.lastDue(Tier.COLD, MONDAY.plus(7))).isEqualTo(MONDAY);
    assertThat(calendar.nextDue(Tier.COLD, MONDAY.plus(7))).isEqualTo(MONDAY.plus(8));
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, 50, 12",
    "NORMAL, 49, 48",
    "SPARING, 50, 12",
    "SPARING, 49, 96",
    "MINIMAL, 50, 24",
    "MINIMAL, 49, 96",
  })
  void java_and_the_database_agree_when_a_price_is_stale(Rhythm rhythm, int score, int hours) {
    if (rhythm != Rhythm.NORMAL) {
      test.database()
          .update(
              """
              insert into soletape.budget_steps
                (taken_at, meter, used, meter_limit, from_rhythm, to_rhythm)
              values ('2026-11-23 00:01Z', 'cpu', 9, 10, 'normal', ?)
              """,
              rhythm.word());
    }
    PollingCalendar calendar = new CalendarReads(test.database()).read();

    assertThat(calendar.allowedAge(Tier.of(score))).isEqualTo(Duration.ofHours(hours));
    int inTheDatabase =
        test.database()
            .get(
                "select (extract(epoch from soletape.allowed_age(?)) / 3600)::int as hours",
                row -> row.integer("hours"),
                score);
    assertThat(inTheDatabase).isEqualTo(hours);
  }

  private static PollingCalendar since(int slots, Rhythm rhythm) {
    return new PollingCalendar(List.of(new Change(MONDAY.plus(slots), rhythm)));
  }
}
