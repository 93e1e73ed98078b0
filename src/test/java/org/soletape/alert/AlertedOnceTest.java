package org.soletape.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.testing.TestDatabase;

/** Of one slot every rule is evaluated once, by whoever comes first. */
class AlertedOnceTest {
  private static final Slot FIRST = RuledShoes.FIRST;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private RuledShoes shoes;

  @BeforeEach
  void fill() {
    shoes = new RuledShoes(test);
  }

  @Test
  void a_slot_is_evaluated_once() {
    shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    assertThat(shoes.asked(FIRST, 19_000, 19_000)).isEqualTo(1);

    assertThat(shoes.evaluate(FIRST)).isEqualTo(new Alerts.Report(0, 0));
    assertThat(shoes.messages()).hasSize(1);
  }

  @Test
  void of_two_processes_that_end_a_slot_one_evaluates_it_and_the_other_finds_it_done()
      throws Exception {
    shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    shoes.book(Provider.STOCKX, FIRST, 19_000);
    CountDownLatch inTheMiddle = new CountDownLatch(1);
    CountDownLatch bothAreThere = new CountDownLatch(1);
    shoes.evaluateBy(
        shoes.alerts(
            6,
            (stored, reading) -> {
              inTheMiddle.countDown();
              await(bothAreThere);
              return new Line("fired");
            }));
    try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
      Future<Alerts.Report> first = processes.submit(() -> shoes.evaluate(FIRST));
      await(inTheMiddle);
      Future<Alerts.Report> second = processes.submit(() -> shoes.evaluate(FIRST));
      awaitSomebodyWaiting();
      bothAreThere.countDown();

      assertThat(first.get().fired()).isEqualTo(1);
      assertThat(second.get()).isEqualTo(new Alerts.Report(0, 0));
    }
    assertThat(shoes.messages()).hasSize(1);
  }

  @Test
  void a_process_that_dies_in_the_middle_of_an_evaluation_has_done_nothing() {
    shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    shoes.book(Provider.STOCKX, FIRST, 19_000);
    shoes.evaluateBy(
        shoes.alerts(
            6,
            (stored, reading) -> {
              throw new LinkageError("died");
            }));
    assertThatThrownBy(() -> shoes.evaluate(FIRST)).isInstanceOf(LinkageError.class);
    assertThat(shoes.messages()).isEmpty();
    assertThat(shoes.armed()).isTrue();

    shoes.evaluateBy(shoes.alerts(6));
    assertThat(shoes.evaluate(FIRST).fired()).isEqualTo(1);
    assertThat(shoes.messages()).hasSize(1);
  }

  @Test
  void a_rule_that_is_edited_while_it_is_evaluated_stays_armed() {
    int id =
        shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    shoes.rules().edit(shoes.anna(), id, shoes.price(Side.ASK, false, 15_000, Optional.empty()));
    StoredRule before = shoes.rules().find(shoes.anna(), id).orElseThrow();
    shoes.rules().edit(shoes.anna(), id, shoes.price(Side.ASK, false, 10_000, Optional.empty()));

    Change change =
        new Change(before, Reading.exact(14_000, 15_000), RuleState.Step.FIRE, Optional.empty());
    Set<Integer> kept =
        test.database()
            .transaction(session -> AlertLedger.keepStates(session, List.of(change), FIRST));
    assertThat(kept).isEmpty();
    assertThat(shoes.armed()).isTrue();
  }

  private void awaitSomebodyWaiting() throws InterruptedException {
    String waiting =
        "select count(*)::int as waiting from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";
    while (test.database().get(waiting, row -> row.integer("waiting")) == 0) {
      Thread.sleep(5);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
