package org.soletape.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

class SlotLineTest {
  private static final Slot MIDNIGHT = new Slot(Instant.parse("2026-11-23T00:00:00Z"));

  @Test
  void a_hot_price_ends_with_its_slot() {
    SlotLine line = SlotLine.of(MIDNIGHT, values(200, null, 210), SlotLineTest::always);

    assertThat(line.values()).isEqualTo(values(200, null, 210));
  }

  @Test
  void a_cold_price_stands_until_the_next_poll_is_due() {
    SlotLine line =
        SlotLine.of(MIDNIGHT.plus(3), values(200, null, null, null), SlotLineTest::isDaily);

    assertThat(line.values()).isEqualTo(values(200, 200, 200, 200));
  }

  @Test
  void a_cold_price_ends_where_a_due_poll_brought_nothing() {
    SlotLine line =
        SlotLine.of(MIDNIGHT, values(200, null, null, null, null), SlotLineTest::isDaily);

    assertThat(line.values()).isEqualTo(values(200, 200, 200, 200, null));
  }

  @Test
  void the_first_slot_follows_from_the_length() {
    assertThat(SlotLine.of(MIDNIGHT, values(1, 2, 3), SlotLineTest::always).first())
        .isEqualTo(MIDNIGHT.plus(-2));
  }

  @Test
  void a_drawn_line_steps_and_leaves_gaps_open() {
    assertThat(Sparkline.path(values(100, 200, null, 200))).isEqualTo("M0 18h1v-16h1M3 2h1");
  }

  @Test
  void a_line_of_one_price_runs_through_the_middle() {
    assertThat(Sparkline.path(values(100, 100))).isEqualTo("M0 10h2");
  }

  @Test
  void nothing_known_draws_nothing() {
    assertThat(Sparkline.path(values(null, null))).isEmpty();
    assertThat(Sparkline.path(List.of())).isEmpty();
  }

  @Test
  void a_moment_is_exact_for_the_browser_and_readable_without_one() {
    Moment moment = Moment.of(Instant.parse("2026-03-05T06:07:08.900Z"));

    assertThat(moment.iso()).isEqualTo("2026-03-05T06:07:08Z");
    assertThat(moment.text()).isEqualTo("5 Mar, 06:07 UTC");
  }

  private static List<OptionalInt> values(Integer... values) {
    return Arrays.stream(values)
        .map(value -> value == null ? OptionalInt.empty() : OptionalInt.of(value))
        .toList();
  }

  private static boolean always(Slot slot) {
    return true;
  }

  private static boolean isDaily(Slot slot) {
    return PollingCalendar.NORMAL.isDue(Tier.COLD, slot);
  }
}
