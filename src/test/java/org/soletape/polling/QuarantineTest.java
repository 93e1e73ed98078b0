package org.soletape.polling;

import static java.util.Optional.empty;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.market.Book;
import org.soletape.market.LatestQuote;
import org.soletape.market.Quote;

class QuarantineTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:30:00Z");
  private static final Instant EARLIER_SLOT = Instant.parse("2026-03-02T11:59:59Z");
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({
    "10000, 14000, false",
    "10000, 14001, true",
    "10000, 6000, false",
    "10000, 5999, true",
    "1, 2, true",
    "2147483647, 1, true",
    "1, 2147483647, true",
  })
  void a_move_of_more_than_forty_percent_is_held(int before, int after, boolean held) {
    assertThat(held(ask(after), latest(ask(before)))).isEqualTo(held ? Set.of(1) : Set.of());
    assertThat(held(bid(after), latest(bid(before)))).isEqualTo(held ? Set.of(1) : Set.of());
  }

  @Test
  void a_price_that_appears_or_vanishes_is_no_jump() {
    assertThat(held(ask(90_000), latest(bid(100)))).isEmpty();
    assertThat(held(bid(100), latest(ask(90_000)))).isEmpty();
    assertThat(Quarantine.held(book(ask(90_000)), List.of(), List.of())).isEmpty();
  }

  @Test
  void only_the_sizes_that_jump_are_held() {
    Book book = book(ask(1, 10_000), ask(2, 30_000));
    List<LatestQuote> latest = List.of(latest(ask(1, 10_100)), latest(ask(2, 10_000)));

    assertThat(Quarantine.held(book, latest, List.of())).containsExactly(2);
  }

  @Test
  void an_earlier_slot_that_said_about_the_same_confirms_it() {
    assertThat(held(ask(30_000), latest(ask(10_000)), waiting(ask(29_000), EARLIER_SLOT)))
        .isEmpty();
  }

  @Test
  void the_same_slot_confirms_nothing() {
    Instant thisSlot = Instant.parse("2026-03-02T12:00:00Z");
    assertThat(held(ask(30_000), latest(ask(10_000)), waiting(ask(30_000), thisSlot)))
        .containsExactly(1);
  }

  @Test
  void another_jump_confirms_nothing() {
    assertThat(held(ask(30_000), latest(ask(10_000)), waiting(ask(60_000), EARLIER_SLOT)))
        .containsExactly(1);
  }

  @Test
  void another_venue_and_another_currency_are_not_compared() {
    LatestQuote alias = new LatestQuote(Provider.ALIAS, USD, EARLIER_SLOT, ask(100));
    LatestQuote pounds =
        new LatestQuote(Provider.STOCKX, Currency.getInstance("GBP"), EARLIER_SLOT, ask(100));

    assertThat(Quarantine.held(book(ask(30_000)), List.of(alias, pounds), List.of())).isEmpty();
  }

  @Test
  void a_mapping_is_new_for_a_day() {
    Instant mapped = NOW.minus(Quarantine.NEW_FOR);
    assertThat(Quarantine.appliesTo(Optional.of(mapped.plusSeconds(1)), NOW)).isTrue();
    assertThat(Quarantine.appliesTo(Optional.of(mapped), NOW)).isFalse();
    assertThat(Quarantine.appliesTo(empty(), NOW)).isFalse();
    assertThat(Quarantine.NEW_FOR).isEqualTo(Duration.ofDays(1));
  }

  private static Set<Integer> held(Quote quote, LatestQuote latest, LatestQuote... waiting) {
    return Quarantine.held(book(quote), List.of(latest), List.of(waiting));
  }

  private static Book book(Quote... quotes) {
    return new Book(UUID.randomUUID(), Provider.STOCKX, NOW, USD, List.of(quotes));
  }

  private static LatestQuote latest(Quote quote) {
    return waiting(quote, EARLIER_SLOT);
  }

  private static LatestQuote waiting(Quote quote, Instant at) {
    return new LatestQuote(Provider.STOCKX, USD, at, quote);
  }

  private static Quote ask(int amount) {
    return ask(1, amount);
  }

  private static Quote ask(int ordinal, int amount) {
    OptionalInt none = OptionalInt.empty();
    return new Quote(ordinal, OptionalInt.of(amount), none, none, none);
  }

  private static Quote bid(int amount) {
    OptionalInt none = OptionalInt.empty();
    return new Quote(1, none, OptionalInt.of(amount), none, none);
  }
}
