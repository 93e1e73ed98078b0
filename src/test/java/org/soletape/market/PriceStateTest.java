package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceStateTest {
  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

  @Test
  void a_price_of_this_slot_is_a_value() {
    assertThat(stateOf(true, Duration.ofHours(1), Tier.HOT)).isEqualTo(PriceState.VALUE);
  }

  @Test
  void an_answer_without_a_price_is_none() {
    assertThat(stateOf(false, Duration.ofHours(1), Tier.HOT)).isEqualTo(PriceState.NONE);
  }

  @Test
  void a_size_never_asked_for_is_pending() {
    assertThat(PriceState.of(false, Optional.empty(), Duration.ofHours(12), NOW))
        .isEqualTo(PriceState.PENDING);
  }

  @Test
  void a_hot_price_is_stale_after_two_slots_and_not_before() {
    assertThat(stateOf(true, Duration.ofHours(12), Tier.HOT)).isEqualTo(PriceState.VALUE);
    assertThat(stateOf(true, Duration.ofHours(12).plusSeconds(1), Tier.HOT))
        .isEqualTo(PriceState.STALE);
  }

  @Test
  void a_cold_price_is_stale_after_two_days_and_not_before() {
    assertThat(stateOf(true, Duration.ofDays(2), Tier.COLD)).isEqualTo(PriceState.VALUE);
    assertThat(stateOf(true, Duration.ofDays(2).plusSeconds(1), Tier.COLD))
        .isEqualTo(PriceState.STALE);
  }

  @Test
  void an_old_answer_without_a_price_is_stale_as_well() {
    assertThat(stateOf(false, Duration.ofHours(13), Tier.HOT)).isEqualTo(PriceState.STALE);
  }

  @Test
  void the_word_is_what_json_says() {
    assertThat(PriceState.NOT_OFFERED.word()).isEqualTo("not_offered");
  }

  @Test
  void cold_products_are_due_in_the_first_slot_of_a_day_only() {
    Slot midnight = new Slot(Instant.parse("2026-11-23T00:00:00Z"));

    assertThat(Tier.of(49)).isEqualTo(Tier.COLD);
    assertThat(Tier.COLD.isDueIn(midnight, Rhythm.NORMAL)).isTrue();
    assertThat(Tier.COLD.isDueIn(midnight.plus(1), Rhythm.NORMAL)).isFalse();
    assertThat(Tier.of(50)).isEqualTo(Tier.HOT);
    assertThat(Tier.HOT.isDueIn(midnight.plus(1), Rhythm.NORMAL)).isTrue();
  }

  private static PriceState stateOf(boolean present, Duration age, Tier tier) {
    return PriceState.of(present, Optional.of(NOW.minus(age)), tier.allowedAge(Rhythm.NORMAL), NOW);
  }
}
