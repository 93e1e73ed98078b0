package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.demo.FaultProfile;
import org.soletape.demo.FaultRule;
import org.soletape.market.Slot;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.Tape;

/** A week of rules over the whole engine, with its faults and its deaths. */
class AlertedSlotsTest {
  @RegisterExtension final Tape tape = Tape.generated();

  private WatchedShoes shoes;

  @BeforeEach
  void seed() {
    SixShoes.seed(tape);
    shoes = new WatchedShoes(tape);
  }

  @Test
  void over_a_week_of_faults_and_deaths_every_crossing_is_told_once_and_nothing_else() {
    tape.sync();
    shoes.watchAllShoes();
    for (int i = 1; i < Slot.KEPT; i++) {
      tape.clock().advance(Slot.LENGTH);
      raise(i);
      if (i % 3 == 0) {
        Sync dying =
            SampleRuns.of(tape.database(), Tape.UNPACED)
                .sync(DyingVenue.after(i % 7, tape.factories(tape.database())), tape.clock());
        assertThat(catchThrowable(() -> run(dying)))
            .satisfiesAnyOf(
                none -> assertThat(none).isNull(),
                death -> assertThat(death).hasRootCauseInstanceOf(DyingVenue.Death.class),
                death -> assertThat(death).isInstanceOf(DyingVenue.Death.class));
        tape.clock().advance(Duration.ofMinutes(3));
      }
      tape.sync();
      tape.venues().faults().clear();
      if (i % 5 == 0) {
        tape.clock().advance(Duration.ofHours(1));
        tape.sync();
      }
    }
    tape.clock().advance(Slot.LENGTH);
    Slot last = Slot.of(tape.clock().instant()).plus(-1);
    tape.sync();

    List<String> expected = shoes.crossings(last);
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(shoes.fired(last)).isEqualTo(expected);
    assertThat(
            tape.count(
                "soletape.notices n cross join jsonb_array_elements(n.lines) l where n.told_at <= '"
                    + last
                    + "'"))
        .isEqualTo(expected.size());
    assertThat(tape.count("soletape.alert_changes where told_slot is null")).isZero();
  }

  /** Every profile twice, at every fifth product and at all of them, and slots without any. */
  private void raise(int slot) {
    FaultProfile[] profiles = FaultProfile.values();
    int turn = slot % (profiles.length + 1);
    if (turn < profiles.length) {
      boolean all = slot > profiles.length;
      tape.venues()
          .faults()
          .raise(FaultRule.parse(profiles[turn].id() + (all && turn % 2 == 0 ? ":alias:all" : "")));
    }
  }

  private static void run(Sync sync) {
    sync.run("test", Tape.anHour(), Sync.WhenBusy.WAIT, SyncProgress.silent());
  }
}
