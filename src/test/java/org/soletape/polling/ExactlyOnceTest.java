package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.portfolio.Linking;
import org.soletape.testing.OwnProcess;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.ServedPrices;
import org.soletape.testing.Tape;

class ExactlyOnceTest {
  private static final List<String> SKUS = List.of("DD1391-100", "FV5029-010", "DZ4137-106");
  private static final int BOOKS = 2 * SKUS.size();

  @RegisterExtension final Tape tape = Tape.generated();

  @BeforeEach
  void seed() {
    tape.seed(SKUS.toArray(String[]::new));
    tape.clock().set("2026-03-02T06:00:00Z");
    tape.venues().journal().clear();
  }

  @Test
  void a_run_that_dies_anywhere_is_completed_by_the_next() {
    for (int books = 0; books < BOOKS; books++) {
      Sync dying =
          SampleRuns.of(tape.database(), Tape.UNPACED)
              .sync(DyingVenue.after(books, tape.factories(tape.database())), tape.clock());
      Throwable death =
          catchThrowable(
              () -> dying.run("dying", Tape.anHour(), Sync.WhenBusy.WAIT, SyncProgress.silent()));

      assertThat(death).hasRootCauseInstanceOf(DyingVenue.Death.class);
      requireWhole();
      assertThat(booksOfSlot()).isEqualTo(books);
      assertThat(tape.sync().remaining()).isZero();
      assertThat(booksOfSlot()).isEqualTo(BOOKS);
      requireWhole();
      tape.clock().advance(Slot.LENGTH);
    }
  }

  @Test
  void a_killed_process_leaves_whole_books_and_the_next_run_the_rest() throws Exception {
    tape.clock().set(Instant.now().toString());
    for (int answers : List.of(2, 4)) {
      Process child = startSync();
      try {
        awaitRequests(answers);
      } finally {
        child.destroyForcibly().waitFor();
      }
      awaitItsLastStatement();
      requireWhole();
      assertThat(booksOfSlot()).isBetween(answers - 3, BOOKS - 1);
      assertThat(tape.count("soletape.venue_leases where holder is not null")).isPositive();
      expireLeases();
    }

    tape.clock().advance(Duration.ofMinutes(3));
    assertThat(tape.sync().remaining()).isZero();

    assertThat(booksOfSlot()).isEqualTo(BOOKS);
    requireWhole();
    assertThat(tape.texts("select outcome as text from soletape.runs order by id"))
        .containsExactly("complete", "abandoned", "abandoned", "complete");
  }

  @Test
  void two_syncs_at_once_keep_the_pace_together_and_double_nothing() throws Exception {
    tape.database().update("delete from soletape.venue_tokens");
    PollingRules paced = new PollingRules(Duration.ofMillis(60), 0, Duration.ofSeconds(60));

    List<RunReport> reports = atOnce(paced, Sync.WhenBusy.WAIT);

    assertThat(booksOfSlot()).isEqualTo(BOOKS);
    requireWhole();
    assertThat(reports).allSatisfy(report -> assertThat(report.remaining()).isZero());
    assertThat(reports.stream().mapToInt(RunReport::calls).sum()).isEqualTo(BOOKS + 1);
    assertThat(tape.venues().journal().count(Provider.STOCKX)).isEqualTo(SKUS.size() + 1);
    for (Provider venue : Provider.values()) {
      assertThat(tape.venues().journal().smallestGap(venue).orElseThrow())
          .isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }
  }

  @Test
  void a_sync_that_may_not_wait_leaves_a_busy_venue_and_says_so() throws Exception {
    VenueLeases leases = new VenueLeases(tape.database(), Duration.ofSeconds(60));
    leases.acquire(Provider.STOCKX, UUID.randomUUID(), LocalDate.parse("2026-03-02"));

    RunReport report =
        tape.syncing(Tape.UNPACED)
            .run("test", Tape.anHour(), Sync.WhenBusy.LEAVE, SyncProgress.silent());

    assertThat(report.synced()).isEqualTo(SKUS.size());
    assertThat(report.remaining()).isEqualTo(SKUS.size());
    assertThat(report.notes()).containsExactly("StockX: another sync is draining it");
    assertThat(tape.venues().journal().count(Provider.STOCKX)).isZero();
  }

  @Test
  void a_time_box_that_ends_while_a_venue_is_busy_keeps_what_the_other_one_gave() {
    VenueLeases leases = new VenueLeases(tape.database(), Duration.ofSeconds(60));
    leases.acquire(Provider.STOCKX, UUID.randomUUID(), LocalDate.parse("2026-03-02"));

    RunReport report =
        tape.syncing(Tape.UNPACED)
            .run(
                "test",
                TimeBox.of(Duration.ofMillis(900)),
                Sync.WhenBusy.WAIT,
                SyncProgress.silent());

    assertThat(report.venues()).hasSize(2);
    assertThat(report.outcome()).isEqualTo("partial");
    assertThat(report.notes()).contains("StockX: another sync is draining it");
  }

  @Test
  void the_pace_holds_from_one_run_to_the_next() {
    PollingRules paced = new PollingRules(Duration.ofMillis(150), 0);
    for (int slot = 0; slot < 3; slot++) {
      try (HikariDataSource process = tape.anotherPool()) {
        sync(new Database(process), paced, Sync.WhenBusy.WAIT, tape.clock());
      }
      tape.clock().advance(Slot.LENGTH);
    }

    assertThat(tape.venues().journal().count(Provider.ALIAS)).isEqualTo(3L * SKUS.size());
    for (Provider venue : Provider.values()) {
      assertThat(tape.venues().journal().smallestGap(venue).orElseThrow())
          .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }
  }

  @Test
  void a_used_up_quota_ends_stockx_for_the_day_and_leaves_alias_alone() {
    tape.database()
        .update(
            "update soletape.venue_leases set quota_day = '2026-03-02', calls_today = 24998"
                + " where provider = 'stockx'");

    RunReport report = unslowed();

    assertThat(report.notes())
        .containsExactly("StockX: StockX's 25000 calls of the day are used up");
    assertThat(report.failures()).isEmpty();
    assertThat(report.synced()).isEqualTo(3);
    assertThat(report.remaining()).isEqualTo(1);
    assertThat(tape.venues().journal().count(Provider.STOCKX)).isEqualTo(2);
    tape.clock().set("2026-03-03T00:00:00Z");
    assertThat(tape.sync().remaining()).isZero();
  }

  /** A run that the budget does not slow down before the quota is used up. */
  private RunReport unslowed() {
    Sync sync =
        new Sync(
            tape.database(),
            tape.factories(tape.database()),
            Tape.UNPACED,
            Optional.empty(),
            new Linking(Optional.of(SampleRuns.PORTFOLIO)),
            tape.clock(),
            () -> PollingCalendar.NORMAL,
            SlotFollower.NONE);
    return sync.run("command", Tape.anHour(), Sync.WhenBusy.WAIT, SyncProgress.silent());
  }

  private List<RunReport> atOnce(PollingRules rules, Sync.WhenBusy whenBusy)
      throws InterruptedException, ExecutionException {
    try (HikariDataSource one = tape.anotherPool();
        HikariDataSource other = tape.anotherPool();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<RunReport> first =
          threads.submit(() -> sync(new Database(one), rules, whenBusy, tape.clock()));
      Future<RunReport> second =
          threads.submit(() -> sync(new Database(other), rules, whenBusy, tape.clock()));
      return List.of(first.get(), second.get());
    }
  }

  private RunReport sync(
      Database database, PollingRules rules, Sync.WhenBusy whenBusy, Clock clock) {
    return SampleRuns.of(database, rules)
        .sync(tape.factories(database), clock)
        .run("process", Tape.anHour(), whenBusy, SyncProgress.silent());
  }

  private Process startSync() throws IOException {
    ProcessBuilder builder = OwnProcess.soletape("sync");
    builder.environment().putAll(tape.environment());
    builder.environment().put("VENUE_PACE_MS", "120");
    builder.environment().put("ALIAS_SALES_CALLS", "0");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Until the venues together were asked so often since the last call. */
  private void awaitRequests(int requests) throws InterruptedException {
    tape.venues().journal().clear();
    for (int i = 0; i < 2000; i++) {
      if (tape.venues().journal().entries().size() >= requests) {
        return;
      }
      Thread.sleep(5);
    }
    throw new AssertionError("the child process asked nothing");
  }

  /** The server ends the statement under way, whether or not anybody waits for the answer. */
  private void awaitItsLastStatement() throws InterruptedException {
    while (tape.count(
            "pg_stat_activity where datname = current_database() and state = 'active'"
                + " and pid <> pg_backend_pid()")
        > 0) {
      Thread.sleep(5);
    }
  }

  /** What a minute of silence does. */
  private void expireLeases() {
    tape.database()
        .update(
            "update soletape.venue_leases set expires_at = now() - interval '1 second'"
                + " where holder is not null");
  }

  private int booksOfSlot() {
    return tape.count(
        "soletape.market_books where slot = '" + Slot.of(tape.clock().instant()) + "'");
  }

  /** Every book of the slot has all of its latest rows, and no latest row lacks its book. */
  private void requireWhole() {
    Instant slot = Slot.of(tape.clock().instant()).start();
    assertThat(ServedPrices.stored(tape, "public.market_latest_v2", slot))
        .isEqualTo(ServedPrices.stored(tape, "public.market_data_v2", slot));
  }
}
