package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.market.Price.Missing;
import org.soletape.money.Money;

class PriceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void a_price_of_this_slot_is_a_value() {
    assertThat(stateOf(true, Duration.ofHours(1), Tier.HOT)).isEqualTo("value");
  }

  @Test
  void an_answer_without_a_price_is_none() {
    assertThat(stateOf(false, Duration.ofHours(1), Tier.HOT)).isEqualTo("none");
  }

  @Test
  void what_was_never_told_does_not_grow_old() {
    assertThat(Missing.PENDING.word(true)).isEqualTo("pending");
    assertThat(Missing.NOT_OFFERED.word(true)).isEqualTo("not_offered");
  }

  @Test
  void a_price_stays_known_however_old_it_is() {
    assertThat(priced(true).amount()).contains(new Money(17_800, USD));
    assertThat(priced(false).amount()).isEmpty();
  }

  @Test
  void a_venue_that_publishes_no_last_sale_does_not_offer_it() {
    Quote quote =
        new Quote(
            1, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    assertThat(new LatestQuote(Provider.STOCKX, USD, NOW, quote).lastSale())
        .isEqualTo(Missing.NOT_OFFERED);
    assertThat(new LatestQuote(Provider.ALIAS, USD, NOW, quote).lastSale()).isEqualTo(Missing.NONE);
  }

  @Test
  void a_hot_price_is_stale_after_two_slots_and_not_before() {
    assertThat(stateOf(true, Duration.ofHours(12), Tier.HOT)).isEqualTo("value");
    assertThat(stateOf(true, Duration.ofHours(12).plusSeconds(1), Tier.HOT)).isEqualTo("stale");
  }

  @Test
  void a_cold_price_is_stale_after_two_days_and_not_before() {
    assertThat(stateOf(true, Duration.ofDays(2), Tier.COLD)).isEqualTo("value");
    assertThat(stateOf(true, Duration.ofDays(2).plusSeconds(1), Tier.COLD)).isEqualTo("stale");
  }

  @Test
  void an_old_answer_without_a_price_is_stale_as_well() {
    assertThat(stateOf(false, Duration.ofHours(13), Tier.HOT)).isEqualTo("stale");
  }

  @Test
  void the_word_is_what_json_says() {
    assertThat(Missing.NOT_OFFERED.word(false)).isEqualTo("not_offered");
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

  private static String stateOf(boolean present, Duration age, Tier tier) {
    return priced(present).word(PollingCalendar.NORMAL.isStale(tier, NOW.minus(age), NOW));
  }

  private static Price priced(boolean present) {
    return Price.answered(present ? OptionalInt.of(17_800) : OptionalInt.empty(), USD);
  }
}
