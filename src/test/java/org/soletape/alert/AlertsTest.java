package org.soletape.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.notice.Message;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** When rules fire and when they may fire again. */
class AlertsTest {
  private static final Slot FIRST = RuledShoes.FIRST;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private RuledShoes shoes;

  @BeforeEach
  void fill() {
    shoes = new RuledShoes(test);
  }

  @Test
  void a_price_is_told_when_it_crosses_and_again_after_it_was_two_percent_away() {
    shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    List<Boolean> told = new ArrayList<>();
    for (int ask : List.of(21_000, 20_000, 19_000, 20_300, 19_900, 20_400, 20_000)) {
      told.add(shoes.asked(FIRST.plus(told.size()), ask, ask) == 1);
    }

    assertThat(told).containsExactly(false, true, false, false, false, false, true);
    assertThat(shoes.messages()).hasSize(2);
  }

  @Test
  void a_venue_that_did_not_answer_neither_fires_nor_clears() {
    shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    assertThat(shoes.asked(FIRST, 19_000, 19_500)).isEqualTo(1);

    shoes.book(Provider.STOCKX, FIRST.plus(1), 25_000);
    assertThat(shoes.evaluate(FIRST.plus(1)).fired()).isZero();
    assertThat(shoes.armed()).as("Alias may still ask 195").isFalse();

    assertThat(shoes.asked(FIRST.plus(2), 25_000, 25_000)).isZero();
    assertThat(shoes.armed()).isTrue();
    shoes.book(Provider.ALIAS, FIRST.plus(3), 19_000);
    assertThat(shoes.evaluate(FIRST.plus(3)).fired())
        .as("one venue is enough to cross")
        .isEqualTo(1);
  }

  @Test
  void nobody_asking_is_no_low_price() {
    shoes
        .rules()
        .add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.of(Provider.STOCKX)));

    assertThat(shoes.asked(FIRST, 0, 10_000)).isZero();
    assertThat(shoes.armed()).isTrue();
  }

  @Test
  void a_rule_rests_as_long_as_its_owner_says_and_then_tells_what_still_holds() {
    shoes
        .rules()
        .add(
            shoes.anna(),
            new AlertRule(
                RuleKind.PRICE,
                shoes.size(),
                Side.ASK,
                Optional.empty(),
                0,
                new Bound(false, 20_000),
                Optional.of(TestMarket.USD),
                1 + 1,
                Optional.empty(),
                false));
    List<Integer> fired = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int ask = i % 2 == 0 ? 19_000 : 25_000;
      if (shoes.asked(FIRST.plus(i), ask, ask) == 1) {
        fired.add(i);
      }
    }
    assertThat(fired).containsExactly(0, 8);
  }

  @Test
  void a_rule_that_is_paused_or_over_is_left_alone() {
    int paused =
        shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    shoes.rules().pause(shoes.anna(), paused, true);
    AlertRule ended = shoes.price(Side.ASK, false, 20_000, Optional.empty());
    shoes
        .rules()
        .add(
            shoes.anna(),
            new AlertRule(
                ended.kind(),
                ended.subject(),
                ended.side(),
                ended.venue(),
                0,
                ended.bound(),
                ended.currency(),
                0,
                Optional.of(FIRST.day().minusDays(1)),
                false));

    shoes.book(Provider.STOCKX, FIRST, 19_000);
    assertThat(shoes.evaluate(FIRST)).isEqualTo(new Alerts.Report(0, 0));
  }

  @Test
  void an_amount_without_a_rate_into_the_rules_currency_is_not_compared() {
    shoes
        .rules()
        .add(
            shoes.anna(),
            new AlertRule(
                RuleKind.PRICE,
                shoes.size(),
                Side.ASK,
                Optional.empty(),
                0,
                new Bound(false, 20_000),
                Optional.of(Currency.getInstance("EUR")),
                0,
                Optional.empty(),
                false));

    assertThat(shoes.asked(FIRST, 100, 100)).isZero();
  }

  @Test
  void a_rule_that_cannot_be_told_leaves_the_others_alone() {
    AlertRule rule = shoes.price(Side.ASK, false, 20_000, Optional.empty());
    int bad = shoes.rules().add(shoes.anna(), rule);
    shoes.rules().add(shoes.anna(), rule);
    shoes.evaluateBy(
        shoes.alerts(6, (stored, reading) -> new Line(stored.id() == bad ? " " : "Two\nlines")));

    assertThat(shoes.asked(FIRST, 19_000, 19_000)).isEqualTo(1);
    assertThat(shoes.messages()).extracting(Message::title).containsExactly("Two lines");
  }

  @Test
  void a_move_is_of_each_venue_against_itself() {
    shoes.rules().add(shoes.anna(), shoes.move(1, true, 1_000));
    shoes.rules().add(shoes.anna(), shoes.move(1, false, -1_000));
    shoes.asked(FIRST, 20_000, 10_000);
    shoes.asked(FIRST.plus(4), 20_000, 12_000);

    assertThat(shoes.messages()).hasSize(1);
    assertThat(shoes.messages().getFirst().title()).endsWith(" at 2000");
    assertThat(shoes.asked(FIRST.plus(8), 15_000, 12_000)).as("down by a quarter").isEqualTo(1);
  }

  @Test
  void a_size_goes_dark_after_two_periods_and_not_before() {
    shoes.rules().add(shoes.anna(), shoes.dark(new Bound(true, AlertRule.WHOLE)));
    shoes.asked(FIRST, 20_000, 20_000);

    assertThat(shoes.evaluate(FIRST.plus(1)).fired()).isZero();
    assertThat(shoes.evaluate(FIRST.plus(2)).fired()).isEqualTo(1);
    assertThat(shoes.evaluate(FIRST.plus(3)).fired()).isZero();
    assertThat(shoes.asked(FIRST.plus(4), 20_000, 20_000)).isZero();
    assertThat(shoes.armed()).isTrue();
  }

  @Test
  void a_size_that_was_dark_is_back_with_its_next_price_and_not_before() {
    shoes.book(Provider.STOCKX, FIRST, 20_000);
    shoes.rules().add(shoes.anna(), shoes.dark(new Bound(false, AlertRule.WHOLE)));

    assertThat(shoes.evaluate(FIRST.plus(3)).fired()).isZero();
    assertThat(shoes.asked(FIRST.plus(4), 20_000, 20_000)).isEqualTo(1);
    assertThat(shoes.asked(FIRST.plus(5), 20_000, 20_000)).isZero();
    assertThat(shoes.evaluate(FIRST.plus(8)).fired()).as("dark once more").isZero();
    assertThat(shoes.asked(FIRST.plus(9), 20_000, 20_000)).isEqualTo(1);
  }
}
