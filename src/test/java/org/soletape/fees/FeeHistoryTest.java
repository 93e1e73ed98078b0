package org.soletape.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.USD;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.testing.TestDatabase;

class FeeHistoryTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final Optional<LocalDate> BEGINNING = Optional.empty();
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void a_day_has_what_was_stated_up_to_it() {
    save(BEGINNING, level(2), rating(95));
    save(Optional.of(JUNE), level(4));

    assertThat(on(JUNE.minusDays(1), STOCKX, "level")).hasValue(2);
    assertThat(on(JUNE, STOCKX, "level")).hasValue(4);
    assertThat(on(JUNE, ALIAS, "rating")).hasValue(95);
    assertThat(store().of(BEN)).isEqualTo(new FeeHistory(USD, List.of()));
  }

  @Test
  void what_is_stated_for_the_same_day_again_replaces_it() {
    save(Optional.of(JUNE), level(4), minimum(OptionalLong.empty()));
    save(Optional.of(JUNE), level(5));

    assertThat(history().changes()).hasSize(1);
    assertThat(on(JUNE, STOCKX, "level")).hasValue(5);
    assertThat(on(JUNE, STOCKX, "minimum")).isEmpty();
    assertThat(on(MARCH, STOCKX, "minimum")).hasValue(1000);
  }

  @Test
  void an_earlier_day_stated_later_ends_where_the_next_begins() {
    save(BEGINNING, level(1));
    save(Optional.of(JUNE), level(4));
    save(Optional.of(MARCH), level(3), rating(72));

    assertThat(on(MARCH.minusDays(1), STOCKX, "level")).hasValue(1);
    assertThat(on(MARCH, STOCKX, "level")).hasValue(3);
    assertThat(on(JUNE, STOCKX, "level")).hasValue(4);
    assertThat(on(JUNE, ALIAS, "rating")).hasValue(72);
  }

  @Test
  void a_wrong_day_is_moved_and_takes_the_place_of_what_is_there() {
    save(BEGINNING, level(1), rating(95));
    save(Optional.of(JUNE), level(4));

    store().move(ANNA, Optional.of(JUNE), Optional.of(MARCH));
    assertThat(on(MARCH, STOCKX, "level")).hasValue(4);

    store().move(ANNA, Optional.of(MARCH), BEGINNING);
    assertThat(history().changes()).hasSize(1);
    assertThat(on(MARCH.minusYears(3), STOCKX, "level")).hasValue(4);
    assertThat(on(MARCH, ALIAS, "rating")).hasValue(95);
  }

  @Test
  void what_is_removed_was_never_stated() {
    save(BEGINNING, level(2));
    save(Optional.of(JUNE), level(4));

    store().remove(ANNA, Optional.of(JUNE));
    assertThat(on(JUNE, STOCKX, "level")).hasValue(2);

    store().remove(ANNA, BEGINNING);
    assertThat(history()).isEqualTo(new FeeHistory(USD, List.of()));
  }

  @Test
  void an_amount_says_nothing_about_another_currency() {
    save(BEGINNING, stated(ALIAS, "seller_fee", OptionalLong.of(500)));
    count(Optional.of(MARCH), EUR);

    assertThat(on(MARCH.minusDays(1), ALIAS, "seller_fee")).hasValue(500);
    assertThat(on(MARCH, ALIAS, "seller_fee")).hasValue(0);
    assertThat(history().on(MARCH).currency()).isEqualTo(EUR);
    assertThat(history().on(MARCH.minusDays(1)).currency()).isEqualTo(USD);
    assertThat(countedIn()).containsExactly("EUR");

    store().remove(ANNA, Optional.of(MARCH));
    assertThat(countedIn()).isEmpty();
  }

  @Test
  void a_value_a_setting_cannot_have_is_refused() {
    assertThatThrownBy(() -> level(6)).hasMessageContaining("seller level must be from 1 to 5");
    assertThatThrownBy(() -> stated(STOCKX, "level", OptionalLong.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rating(101)).hasMessageContaining("rating must be from 0 to 100");
  }

  @Test
  void what_is_put_in_is_as_it_would_be_once_kept() {
    FeeChange first =
        new FeeChange(
            Optional.of(JUNE), Optional.of(USD), Optional.of(Region.US), List.of(level(3)));
    FeeChange other =
        new FeeChange(
            Optional.of(JUNE), Optional.of(EUR), Optional.of(Region.UK), List.of(level(4)));
    store().save(ANNA, first);

    FeeHistory then = history().with(other);
    store().save(ANNA, other);

    assertThat(then).isEqualTo(history());
    assertThat(then.currency()).isEqualTo(EUR);
    assertThat(then.region()).contains(Region.UK);
  }

  @Test
  void nobody_states_more_than_there_is_room_for() {
    for (int day = 0; day < FeeSettingsStore.MOST; day++) {
      save(Optional.of(MARCH.plusDays(day)), level(2));
    }

    assertThatThrownBy(() -> save(BEGINNING, level(1)))
        .isInstanceOf(TooManyStatements.class)
        .hasMessageStartingWith("You can state at most 200 things about fees");
    save(Optional.of(MARCH), level(3));

    assertThat(history().changes()).hasSize(FeeSettingsStore.MOST);
    assertThat(on(MARCH, STOCKX, "level")).hasValue(3);
  }

  private List<String> countedIn() {
    return test.database()
        .list(
            "select currency as text from soletape.portfolio_currencies", row -> row.text("text"));
  }

  private OptionalLong on(LocalDate day, Provider venue, String setting) {
    return history().on(day).value(venue, VenueFees.of(venue).setting(setting), day);
  }

  private FeeHistory history() {
    return store().of(ANNA);
  }

  private FeeSettingsStore store() {
    return new FeeSettingsStore(test.database(), USD);
  }

  private void save(Optional<LocalDate> since, FeeChange.Stated... stated) {
    store().save(ANNA, new FeeChange(since, Optional.empty(), List.of(stated)));
  }

  private void count(Optional<LocalDate> since, Currency currency) {
    store().save(ANNA, new FeeChange(since, Optional.of(currency), List.of()));
  }

  private static FeeChange.Stated level(long level) {
    return stated(STOCKX, "level", OptionalLong.of(level));
  }

  private static FeeChange.Stated rating(long rating) {
    return stated(ALIAS, "rating", OptionalLong.of(rating));
  }

  private static FeeChange.Stated minimum(OptionalLong minimum) {
    return stated(STOCKX, "minimum", minimum);
  }

  private static FeeChange.Stated stated(Provider venue, String setting, OptionalLong value) {
    return FeeChange.Stated.of(venue, VenueFees.of(venue).setting(setting), value, USD);
  }
}
