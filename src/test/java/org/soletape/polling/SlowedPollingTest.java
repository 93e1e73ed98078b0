package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.market.CalendarReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.Tape;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.upkeep.budget.UsageLedger;
import org.soletape.wiring.Runs;

/** What is polled when a meter is near its limit. 2 March 2026 is an even day. */
class SlowedPollingTest {
  private static final PollingRules WITH_SALES = new PollingRules(Duration.ZERO, 5);
  private static final FreePlan PLAN =
      new FreePlan(OptionalLong.empty(), OptionalLong.of(1000), OptionalLong.empty());

  @RegisterExtension final Tape tape = Tape.generated();

  @BeforeEach
  void seed() {
    tape.add(90, "DD1391-100");
    tape.add(10, "FV5029-010");
    tape.seed();
  }

  @Test
  void near_a_limit_cold_products_wait_for_an_even_day_and_no_sales_are_counted() {
    serve(800);

    assertThat(syncedAt("2026-03-02T06:02:00Z", "2026-03-03T00:02:00Z", "2026-03-04T00:02:00Z"))
        .containsExactly(1, 1, 2);
    assertThat(tape.count("soletape.sales_counts")).isZero();
  }

  @Test
  void nearer_to_it_hot_products_are_polled_every_twelve_hours_and_nothing_is_awaited_between() {
    serve(950);

    assertThat(syncedAt("2026-03-02T06:02:00Z")).containsExactly(0);
    Coverage between = coverage("2026-03-02T06:00:00Z");
    assertThat(between.isComplete()).isTrue();
    assertThat(between.covered()).isEqualTo(2);
    assertThat(syncedAt("2026-03-02T12:02:00Z", "2026-03-02T18:02:00Z", "2026-03-03T00:02:00Z"))
        .containsExactly(1, 0, 1);
  }

  @Test
  void the_run_that_finds_the_meter_low_again_polls_as_usual() {
    serve(800);
    assertThat(syncedAt("2026-03-31T18:02:00Z")).containsExactly(1);

    assertThat(syncedAt("2026-04-01T00:02:00Z")).containsExactly(2);
    assertThat(tape.count("soletape.sales_counts")).isPositive();
  }

  private void serve(long requests) {
    new UsageLedger(tape.database()).add(LocalDate.parse("2026-03-02"), requests, 0);
  }

  private List<Integer> syncedAt(String... times) {
    Runs runs = SampleRuns.of(tape.database(), WITH_SALES, PLAN);
    List<Integer> synced = new ArrayList<>();
    for (String time : times) {
      tape.clock().set(time);
      RunReport report =
          runs.sync(tape.factories(tape.database()), tape.clock())
              .run("test", Tape.anHour(), Sync.WhenBusy.WAIT, Sync.SyncProgress.silent());
      synced.add(report.synced());
    }
    return synced;
  }

  private Coverage coverage(String slot) {
    PollingCalendar calendar = new CalendarReads(tape.database()).read();
    return new StatusReads(tape.database(), () -> calendar, tape.clock())
        .coverage(new Slot(Instant.parse(slot)), calendar);
  }
}
