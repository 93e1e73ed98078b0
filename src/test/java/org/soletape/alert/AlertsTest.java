package org.soletape.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.quote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.notice.Message;
import org.soletape.notice.Messages;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

class AlertsTest {
  private static final Slot FIRST = Slot.of(Instant.parse("2026-03-02T00:00:00Z"));

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private TestMarket market;
  private AlertRules rules;
  private Alerts alerts;
  private UUID product;
  private UUID size;
  private UUID anna;

  @BeforeEach
  void fill() {
    market = new TestMarket(test.database(), FIRST.start().plus(Duration.ofDays(4)));
    product = market.product("DD1391-100", 80, "9", "10");
    size =
        test.database()
            .get("select id from public.product_sizes_v2 where ordinal = 1", row -> row.uuid("id"));
    anna = SampleAccount.open(test.database(), "anna@example.com", FIRST.start());
    rules = new AlertRules(test.database());
    alerts = alerts(6);
  }

  private Alerts alerts(int messagesPerDay) {
    return new Alerts(
        test.database(),
        new FeeSettingsStore(test.database(), TestMarket.USD),
        () -> ReferenceRates.NONE,
        (stored, reading) -> new Line(stored.id() + " at " + reading.figure().getAsLong()),
        messagesPerDay);
  }

  @Test
  void a_price_is_told_when_it_crosses_and_again_after_it_was_two_percent_away() {
    rules.add(anna, price(Side.ASK, false, 20_000, Optional.empty()));
    List<Boolean> told = new ArrayList<>();
    for (int ask : List.of(21_000, 20_000, 19_000, 20_300, 19_900, 20_400, 20_000)) {
      told.add(asked(FIRST.plus(told.size()), ask, ask) == 1);
    }

    assertThat(told).containsExactly(false, true, false, false, false, false, true);
    assertThat(messages()).hasSize(2);
  }

  @Test
  void a_venue_that_did_not_answer_neither_fires_nor_clears() {
    rules.add(anna, price(Side.ASK, false, 20_000, Optional.empty()));
    assertThat(asked(FIRST, 19_000, 19_500)).isEqualTo(1);

    book(Provider.STOCKX, FIRST.plus(1), 25_000);
    assertThat(evaluate(FIRST.plus(1)).fired()).isZero();
    assertThat(armed()).as("Alias may still ask 195").isFalse();

    assertThat(asked(FIRST.plus(2), 25_000, 25_000)).isZero();
    assertThat(armed()).isTrue();
    book(Provider.ALIAS, FIRST.plus(3), 19_000);
    assertThat(evaluate(FIRST.plus(3)).fired()).as("one venue is enough to cross").isEqualTo(1);
  }

  @Test
  void nobody_asking_is_no_low_price() {
    rules.add(anna, price(Side.ASK, false, 20_000, Optional.of(Provider.STOCKX)));

    assertThat(asked(FIRST, 0, 10_000)).isZero();
    assertThat(armed()).isTrue();
  }

  @Test
  void a_slot_is_evaluated_once() {
    rules.add(anna, price(Side.ASK, false, 20_000, Optional.empty()));
    assertThat(asked(FIRST, 19_000, 19_000)).isEqualTo(1);

    assertThat(evaluate(FIRST)).isEqualTo(new Alerts.Report(0, 0));
    assertThat(messages()).hasSize(1);
  }

  @Test
  void all_that_fires_in_a_slot_is_one_message() {
    int first = rules.add(anna, price(Side.ASK, false, 20_000, Optional.empty()));
    int second = rules.add(anna, price(Side.ASK, true, 10_000, Optional.empty()));
    UUID ben = SampleAccount.open(test.database(), "ben@example.com", FIRST.start());
    rules.add(ben, price(Side.ASK, true, 10_000, Optional.empty()));

    assertThat(asked(FIRST, 19_000, 19_500)).isEqualTo(3);

    assertThat(messages()).hasSize(1);
    assertThat(messages().getFirst().lines())
        .extracting(Line::text)
        .containsExactly(first + " at 19000", second + " at 19000");
    assertThat(messages().getFirst().toldAt()).isEqualTo(FIRST.start());
    assertThat(new Messages(test.database()).newest(ben, 9)).hasSize(1);
  }

  @Test
  void what_is_over_the_days_messages_waits_for_the_next_one() {
    alerts = alerts(1);
    int low = rules.add(anna, price(Side.ASK, false, 20_000, Optional.empty()));
    int high = rules.add(anna, price(Side.ASK, true, 30_000, Optional.empty()));
    asked(FIRST, 19_000, 19_000);
    asked(FIRST.plus(1), 31_000, 31_000);
    asked(FIRST.plus(2), 25_000, 25_000);
    assertThat(messages()).hasSize(1);
    asked(FIRST.plus(4), 25_000, 25_000);

    assertThat(messages()).hasSize(2);
    assertThat(messages().getFirst().lines())
        .extracting(Line::text)
        .containsExactly(high + " at 31000");
    assertThat(messages().getLast().lines())
        .extracting(Line::text)
        .containsExactly(low + " at 19000");
    asked(FIRST.plus(8), 25_000, 25_000);
    assertThat(messages()).hasSize(2);
  }

  @Test
  void a_rule_rests_as_long_as_its_owner_says_and_then_tells_what_still_holds() {
    rules.add(
        anna,
        new AlertRule(
            RuleKind.PRICE,
            Subject.size(size),
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
      if (asked(FIRST.plus(i), ask, ask) == 1) {
        fired.add(i);
      }
    }
    assertThat(fired).containsExactly(0, 8);
  }

  @Test
  void a_rule_that_is_paused_or_over_is_left_alone() {
    int paused = rules.add(anna, price(Side.ASK, false, 20_000, Optional.empty()));
    rules.pause(anna, paused, true);
    AlertRule ended = price(Side.ASK, false, 20_000, Optional.empty());
    rules.add(
        anna,
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

    book(Provider.STOCKX, FIRST, 19_000);
    assertThat(evaluate(FIRST)).isEqualTo(new Alerts.Report(0, 0));
  }

  @Test
  void an_amount_without_a_rate_into_the_rules_currency_is_not_compared() {
    rules.add(
        anna,
        new AlertRule(
            RuleKind.PRICE,
            Subject.size(size),
            Side.ASK,
            Optional.empty(),
            0,
            new Bound(false, 20_000),
            Optional.of(Currency.getInstance("EUR")),
            0,
            Optional.empty(),
            false));

    assertThat(asked(FIRST, 100, 100)).isZero();
  }

  @Test
  void a_move_is_of_each_venue_against_itself() {
    rules.add(anna, move(1, true, 1_000));
    rules.add(anna, move(1, false, -1_000));
    asked(FIRST, 20_000, 10_000);
    asked(FIRST.plus(4), 20_000, 12_000);

    assertThat(messages()).hasSize(1);
    assertThat(messages().getFirst().title()).endsWith(" at 2000");
    assertThat(asked(FIRST.plus(8), 15_000, 12_000)).as("down by a quarter").isEqualTo(1);
  }

  @Test
  void a_size_goes_dark_after_two_periods_and_not_before() {
    rules.add(
        anna,
        new AlertRule(
            RuleKind.GONE_DARK,
            Subject.size(size),
            Side.ASK,
            Optional.empty(),
            0,
            new Bound(true, AlertRule.WHOLE),
            Optional.empty(),
            0,
            Optional.empty(),
            false));
    asked(FIRST, 20_000, 20_000);

    assertThat(evaluate(FIRST.plus(1)).fired()).isZero();
    assertThat(evaluate(FIRST.plus(2)).fired()).isEqualTo(1);
    assertThat(evaluate(FIRST.plus(3)).fired()).isZero();
    assertThat(asked(FIRST.plus(4), 20_000, 20_000)).isZero();
    assertThat(armed()).isTrue();
  }

  @Test
  void the_number_of_statements_does_not_grow_with_rules_or_people() {
    CountedStatements counted = new CountedStatements(test.pool());
    alerts =
        new Alerts(
            new Database(counted.source()),
            new FeeSettingsStore(test.database(), TestMarket.USD),
            () -> ReferenceRates.NONE,
            (stored, reading) -> new Line("fired"),
            6);
    rules.add(anna, price(Side.ASK, false, 20_000, Optional.empty()));
    int few = counted.during(() -> asked(FIRST, 19_000, 19_000));
    for (int i = 0; i < 20; i++) {
      UUID other = SampleAccount.open(test.database(), i + "@example.com", FIRST.start());
      rules.add(other, price(Side.ASK, true, 20_000, Optional.empty()));
      rules.add(other, move(7, true, 500));
    }
    int many = counted.during(() -> asked(FIRST.plus(1), 25_000, 25_000));

    int told =
        test.database()
            .get(
                "select count(*)::int as messages from soletape.notices",
                row -> row.integer("messages"));
    assertThat(told).isEqualTo(21);
    assertThat(many).isEqualTo(few);
  }

  private AlertRule price(Side side, boolean above, long bound, Optional<Provider> venue) {
    return new AlertRule(
        RuleKind.PRICE,
        Subject.size(size),
        side,
        venue,
        0,
        new Bound(above, bound),
        Optional.of(TestMarket.USD),
        0,
        Optional.empty(),
        false);
  }

  private AlertRule move(int days, boolean above, long bound) {
    return new AlertRule(
        RuleKind.MOVE,
        Subject.size(size),
        Side.ASK,
        Optional.empty(),
        days,
        new Bound(above, bound),
        Optional.empty(),
        0,
        Optional.empty(),
        false);
  }

  /** Both venues answer in a slot; how many rules fired. */
  private int asked(Slot slot, int stockx, int alias) {
    book(Provider.STOCKX, slot, stockx);
    book(Provider.ALIAS, slot, alias);
    return evaluate(slot).fired();
  }

  private void book(Provider venue, Slot slot, int ask) {
    market.book(product, venue, slot.start().plusSeconds(60), quote(1, ask, 0));
  }

  private Alerts.Report evaluate(Slot slot) {
    return alerts.evaluate(slot, slot.start().plusSeconds(90), PollingCalendar.NORMAL);
  }

  private boolean armed() {
    return test.database().get("select armed from soletape.alert_rules", row -> row.bool("armed"));
  }

  private List<Message> messages() {
    return new Messages(test.database()).newest(anna, 100);
  }
}
