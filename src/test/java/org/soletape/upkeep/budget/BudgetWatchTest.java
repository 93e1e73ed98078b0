package org.soletape.upkeep.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.CalendarReads;
import org.soletape.market.Rhythm;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.upkeep.Cleanup;

/** Meters, readings and steps in a real database. */
class BudgetWatchTest {
  private static final FreePlan PLAN =
      new FreePlan(OptionalLong.empty(), OptionalLong.of(100_000), OptionalLong.of(14_400));

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-11-20T06:02:00Z");
  private Database database;
  private UsageLedger ledger;
  private BudgetWatch watch;

  @BeforeEach
  void prepare() {
    database = test.database();
    ledger = new UsageLedger(database);
    watch = watch(PLAN);
  }

  @Test
  void near_a_limit_polling_slows_down_and_the_step_is_on_record() {
    serve("2026-11-02", 80_000);

    assertThat(watch.look().rhythm()).isEqualTo(Rhythm.SPARING);

    serve("2026-11-20", 15_000);
    assertThat(watch.look().rhythm()).isEqualTo(Rhythm.MINIMAL);
    assertThat(budget().steps())
        .extracting(Step::meter, Step::used, Step::limit, Step::from, Step::to)
        .containsExactly(
            tuple(Meter.REQUESTS, 95_000L, 100_000L, Rhythm.SPARING, Rhythm.MINIMAL),
            tuple(Meter.REQUESTS, 80_000L, 100_000L, Rhythm.NORMAL, Rhythm.SPARING));
    assertThat(budget().steps().getFirst().until()).isEmpty();
    assertThat(budget().steps().getLast().until()).contains(clock.instant());
  }

  @Test
  void a_machine_of_one_s_own_is_not_slowed_down_by_its_own_work() {
    serve("2026-11-02", 10_000_000);

    BudgetWatch own = watch(SampleRuns.OWN_MACHINE);

    assertThat(own.look().rhythm()).isEqualTo(Rhythm.NORMAL);
  }

  @Test
  void a_look_that_changes_nothing_writes_no_step() {
    serve("2026-11-02", 80_000);
    watch.look();
    watch.look();
    watch.look();

    assertThat(budget().steps()).hasSize(1);
  }

  @Test
  void with_the_new_month_the_usual_rhythm_is_back() {
    clock.set("2026-11-30T18:02:00Z");
    serve("2026-11-02", 99_000);
    assertThat(watch.look().rhythm()).isEqualTo(Rhythm.MINIMAL);

    clock.set("2026-12-01T00:02:00Z");

    assertThat(watch.look().rhythm()).isEqualTo(Rhythm.NORMAL);
    assertThat(budget().steps()).hasSize(2);
  }

  @Test
  void calls_of_a_day_that_is_over_are_kept_and_today_s_are_metered() {
    calls("2026-11-20", 24_000);
    assertThat(watch.look().rhythm()).isEqualTo(Rhythm.MINIMAL);
    clock.set("2026-11-21T00:02:00Z");

    assertThat(watch.look().rhythm()).isEqualTo(Rhythm.NORMAL);
    assertThat(used(Meter.calls(Provider.STOCKX))).isZero();
    assertThat(readings("stockx_calls")).containsExactly("2026-11-20 24000");
  }

  @Test
  void the_database_is_measured_once_an_hour() {
    watch.look();
    String first = measuredAt();
    clock.advance(Duration.ofMinutes(59));
    watch.look();
    assertThat(measuredAt()).isEqualTo(first);

    clock.advance(Duration.ofMinutes(2));
    watch.look();
    assertThat(measuredAt()).isNotEqualTo(first);
    assertThat(used(Meter.DATABASE_BYTES)).isGreaterThan(used(Meter.OWN_BYTES));
  }

  @Test
  void cleanup_keeps_one_reading_a_day_for_thirty_five_days() {
    for (int day = 0; day < 40; day++) {
      new Cleanup(database, clock, watch, 400).run();
      new Cleanup(database, clock, watch, 400).run();
      clock.advance(Duration.ofDays(1));
    }

    assertThat(readings("own_bytes")).hasSize(35);
    assertThat(budget().gauges().getFirst().pace().perDay()).isPresent();
  }

  @Test
  void processes_add_up_and_an_idle_one_writes_nothing() {
    AtomicLong served = new AtomicLong();
    AtomicLong nanos = new AtomicLong(2_000_000_000L);
    ProcessUsage one = new ProcessUsage(ledger, clock, served::get, nanos::get);
    ProcessUsage other = new ProcessUsage(ledger, clock, () -> 40, () -> 1_500_000_000L);
    one.write();
    assertThat(readings()).isEmpty();

    served.set(60);
    one.write();
    other.write();
    one.write();

    assertThat(readings()).containsExactly("2026-11-20 100 3500");
    assertThat(used(Meter.REQUESTS)).isEqualTo(100);
    assertThat(used(Meter.CPU_SECONDS)).isEqualTo(3);
  }

  private BudgetWatch watch(FreePlan plan) {
    return new BudgetWatch(reads(plan));
  }

  private Budget budget() {
    return reads(PLAN).read();
  }

  private BudgetReads reads(FreePlan plan) {
    return new BudgetReads(database, plan, new CalendarReads(database)::read, clock);
  }

  private long used(Meter meter) {
    return budget().gauges().stream()
        .map(Gauge::usage)
        .filter(usage -> usage.meter().equals(meter))
        .findFirst()
        .orElseThrow()
        .used();
  }

  private void serve(String day, long requests) {
    ledger.add(LocalDate.parse(day), requests, 0);
  }

  private void calls(String day, int calls) {
    database.update(
        """
        insert into soletape.venue_leases (provider, calls_today, quota_day)
        values ('stockx', ?, ?::date)
        on conflict (provider) do update
        set calls_today = excluded.calls_today, quota_day = excluded.quota_day
        """,
        calls,
        day);
  }

  private String measuredAt() {
    return texts("select measured_at::text as text from soletape.size_measurement").getFirst();
  }

  private List<String> readings(String meter) {
    return texts(
        "select day || ' ' || used as text from soletape.meter_readings where meter = '"
            + meter
            + "' order by day");
  }

  private List<String> readings() {
    return texts(
        "select day || ' ' || requests || ' ' || cpu_millis as text from soletape.usage_days");
  }

  private List<String> texts(String sql) {
    return database.list(sql, row -> row.text("text"));
  }
}
