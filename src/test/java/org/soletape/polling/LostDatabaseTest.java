package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.testing.CutLine;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.Tape;

/** A database that goes away in the middle of a run. */
class LostDatabaseTest {
  private static final String[] SKUS = {
    "DD1391-100", "FV5029-010", "CW2288-111", "DZ5485-612", "B75806", "FV5029-006"
  };
  private static final PollingRules PACED =
      new PollingRules(Duration.ofMillis(50), 0, Duration.ofSeconds(60));

  @RegisterExtension final Tape tape = Tape.generated();

  @BeforeEach
  void seed() {
    tape.seed(SKUS);
    tape.clock().set("2026-03-02T06:00:00Z");
    tape.venues().journal().clear();
  }

  @Test
  void a_run_waits_for_a_database_that_comes_back_and_goes_on()
      throws InterruptedException, ExecutionException, IOException {
    try (CutLine line = tape.line();
        HikariDataSource pool = ConnectionPool.open(tape.through(line))) {
      CompletableFuture<RunReport> run =
          CompletableFuture.supplyAsync(() -> sync(pool, Tape.anHour()));
      awaitRequests(4);
      line.cut();
      Thread.sleep(1500);
      assertThat(run).isNotDone();
      line.mend();

      RunReport report = run.get();
      assertThat(report.failures()).isEmpty();
      assertThat(report.notes()).isEmpty();
      assertThat(report.remaining()).isZero();
      assertThat(report.synced()).isEqualTo(SKUS.length);
    }
    assertThat(tape.count("soletape.market_books where slot = '2026-03-02 06:00Z'"))
        .isEqualTo(2 * SKUS.length);
    assertThat(tape.texts("select outcome as text from soletape.runs order by id"))
        .containsExactly("complete", "complete");
  }

  @Test
  void a_run_whose_time_ends_in_an_outage_says_so_in_a_sentence()
      throws InterruptedException, IOException {
    try (CutLine line = tape.line();
        HikariDataSource pool = ConnectionPool.open(tape.through(line))) {
      pool.setConnectionTimeout(1000);
      CompletableFuture<RunReport> run =
          CompletableFuture.supplyAsync(() -> sync(pool, TimeBox.of(Duration.ofSeconds(3))));
      awaitRequests(4);
      line.cut();

      assertThatThrownBy(run::join)
          .cause()
          .isInstanceOf(DatabaseException.class)
          .hasMessageStartingWith("it was away when the run's time ended; what was polled before")
          .hasMessageNotContaining("soletape - ");
    }
    assertThat(tape.count("soletape.market_books where slot = '2026-03-02 06:00Z'")).isPositive();
  }

  private RunReport sync(HikariDataSource pool, TimeBox timeBox) {
    Database database = new Database(pool);
    return SampleRuns.of(database, PACED)
        .sync(tape.factories(database), tape.clock())
        .run("test", timeBox, Sync.WhenBusy.WAIT, SyncProgress.silent());
  }

  private void awaitRequests(int requests) throws InterruptedException {
    while (tape.venues().journal().entries().size() < requests) {
      Thread.sleep(5);
    }
  }
}
