package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.alert.Alerts;
import org.soletape.db.Database;
import org.soletape.demo.FaultRule;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.portfolio.Linking;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.Tape;
import org.soletape.testing.TestMarket;

/** When a slot is evaluated, and that no death between books, alerts and delivery loses any. */
class SlotEndsTest {
  @RegisterExtension final Tape tape = Tape.generated();

  private WatchedShoes shoes;

  @BeforeEach
  void seed() {
    SixShoes.seed(tape);
    shoes = new WatchedShoes(tape);
  }

  @Test
  void a_process_that_dies_between_books_and_alerts_leaves_them_to_the_next_run() {
    int rule = shoes.watchInTheNextSlot();
    SlotFollower death =
        (slot, now, calendar) -> {
          if (slot.equals(Slot.of(now))) {
            throw new DyingVenue.Death();
          }
        };
    assertThat(catchThrowable(() -> run(followed(death)))).isInstanceOf(DyingVenue.Death.class);
    assertThat(tape.count("soletape.market_books where slot = '2026-03-02 12:00Z'")).isEqualTo(12);
    assertThat(tape.count("soletape.notices")).isZero();

    tape.sync();
    tape.sync();
    assertThat(tape.count("soletape.notices")).isEqualTo(1);
    assertThat(shoes.fired(Slot.of(tape.clock().instant())))
        .containsExactly(rule + " 2026-03-02T12:00:00Z");
  }

  @Test
  void a_process_that_dies_after_the_alerts_has_its_message_in_the_outbox_and_tells_it_once() {
    shoes.watchInTheNextSlot();
    Alerts alerts = SampleRuns.of(tape.database(), Tape.UNPACED).alerts(tape.clock());
    SlotFollower death =
        (slot, now, calendar) -> {
          if (alerts.evaluate(slot, now, calendar).fired() > 0) {
            throw new DyingVenue.Death();
          }
        };
    assertThat(catchThrowable(() -> run(followed(death)))).isInstanceOf(DyingVenue.Death.class);
    assertThat(tape.count("soletape.notices")).isEqualTo(1);

    tape.sync();
    tape.clock().advance(Slot.LENGTH);
    tape.sync();
    assertThat(tape.count("soletape.notices")).isEqualTo(1);
  }

  @Test
  void a_slot_that_never_completes_is_evaluated_when_the_next_begins() {
    int rule = shoes.watchInTheNextSlot();
    tape.venues().faults().raise(FaultRule.parse("server-error:alias:all"));
    tape.sync();
    assertThat(tape.count("soletape.alert_slots where slot = '2026-03-02 12:00Z'")).isZero();

    tape.clock().advance(Slot.LENGTH);
    tape.sync();

    assertThat(shoes.fired(Slot.of(tape.clock().instant())))
        .containsExactly(rule + " 2026-03-02T12:00:00Z");
  }

  @Test
  void in_a_slower_rhythm_rules_are_evaluated_by_the_newest_prices_due() {
    shoes.watchFirst();
    tape.database().update("update public.products_v2 set popularity_score = 10");
    tape.sync();
    assertThat(tape.count("soletape.alert_slots where slot = '2026-03-02 06:00Z'"))
        .as("nothing is due in it")
        .isEqualTo(1);
    assertThat(tape.count("soletape.notices")).as("seeded in the slot of 00:00").isEqualTo(1);
  }

  @Test
  void venues_are_asked_though_what_follows_of_a_slot_fails() {
    shoes.watchInTheNextSlot();
    run(
        followed(
            (slot, now, calendar) -> {
              throw new IllegalStateException("a fault");
            }));
    assertThat(tape.count("soletape.market_books where slot = '2026-03-02 12:00Z'")).isEqualTo(12);
  }

  @Test
  void a_slot_that_is_evaluated_costs_one_question_and_no_rates() throws Exception {
    tape.sync();
    AtomicInteger rates = new AtomicInteger();
    try (HikariDataSource pool = tape.anotherPool()) {
      CountedStatements counted = new CountedStatements(pool);
      Database database = new Database(counted.source());
      Alerts alerts =
          new Alerts(
              database,
              new FeeSettingsStore(database, TestMarket.USD),
              () -> {
                rates.incrementAndGet();
                return ReferenceRates.NONE;
              },
              (stored, reading) -> new Line("fired"),
              6);
      SlotEnds ends = new SlotEnds(database, following(alerts));

      assertThat(counted.during(() -> ends.look(tape.clock().instant(), PollingCalendar.NORMAL)))
          .isEqualTo(1);
      assertThat(rates).hasValue(0);
      tape.clock().advance(Slot.LENGTH);
      ends.look(tape.clock().instant(), PollingCalendar.NORMAL);
      assertThat(rates).as("nothing is settled in the next slot").hasValue(0);
    }
  }

  private static SlotFollower following(Alerts alerts) {
    return new SlotFollower() {
      @Override
      public void ended(Slot slot, Instant now, PollingCalendar calendar) {
        alerts.evaluate(slot, now, calendar);
      }

      @Override
      public List<Slot> awaiting(List<Slot> slots) {
        return alerts.notEvaluated(slots);
      }
    };
  }

  private static void run(Sync sync) {
    sync.run("test", Tape.anHour(), Sync.WhenBusy.WAIT, SyncProgress.silent());
  }

  private Sync followed(SlotFollower follower) {
    return new Sync(
        tape.database(),
        tape.factories(tape.database()),
        Tape.UNPACED,
        Optional.empty(),
        new Linking(Optional.of(SampleRuns.PORTFOLIO)),
        tape.clock(),
        () -> PollingCalendar.NORMAL,
        follower);
  }
}
