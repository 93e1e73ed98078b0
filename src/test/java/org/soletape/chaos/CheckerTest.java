package org.soletape.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.cli.CommandContext;
import org.soletape.cli.SoletapeCommand;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.testing.TestDatabase;

/** The judge of a run finds nothing wrong with a right database, and whatever is done to it. */
class CheckerTest {
  private static final Duration PACE = Duration.ofMillis(20);
  private static final Clock MACHINE = Clock.systemUTC();
  private static final TestDatabase TEST = TestDatabase.migrated();
  private static SlotTurns turns;
  private static Checker checker;

  private Connection database;

  @BeforeAll
  static void poll(@TempDir Path folder) throws IOException {
    TEST.open();
    turns = SlotTurns.before(MACHINE.instant(), 1);
    Clock clock = Clock.offset(MACHINE, turns.shift());
    SimulationOptions options = SimulationOptions.defaults().unpaced().withClock(clock);
    try (SimulatedVenues venues = new SimulatedVenues(options);
        VenueDoor door = new VenueDoor(venues.url(""), MACHINE)) {
      Map<String, String> environment = ChaosSettings.through(door, venues.settings(), PACE);
      environment.put("DATABASE_URL", TEST.url().jdbc());
      Path catalogue = ChaosSettings.catalogue(folder, 5);
      run(environment, clock, "seed", "--file", catalogue.toString());
      run(environment, clock, "sync");
      checker = new Checker(door.journal(), turns, PACE, Instant.EPOCH, MACHINE.instant());
    }
  }

  private static void run(Map<String, String> environment, Clock clock, String... words) {
    StringWriter said = new StringWriter();
    int exit =
        SoletapeCommand.commandLine(new CommandContext(environment, clock))
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true))
            .execute(words);
    assertThat(exit).as(said::toString).isZero();
  }

  @AfterAll
  static void drop() {
    TEST.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    database = TEST.pool().getConnection();
    database.setAutoCommit(false);
  }

  @AfterEach
  void takeBack() throws SQLException {
    database.rollback();
    database.close();
  }

  @Test
  void a_database_that_was_left_alone_is_right() throws SQLException {
    assertThat(StoredBook.all(database)).hasSize(10);
    assertThat(checker.violations(database)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update soletape.market_books b set lowest_ask[cardinality(b.lowest_ask)] = 100 | not what the venue answered
          update soletape.market_books b set highest_bid = null                              | not what the venue answered
          update soletape.market_books b set currency = 'EUR'                                | not what the venue answered
          update soletape.market_books b set sent = '\\x01'                                  | not what the venue answered
          update soletape.market_books b set observed_at = b.observed_at - interval '9 minutes' | no answer at
          delete from soletape.market_books b where true                                     | owed after the last sync
          update public.market_latest_v2 b set lowest_ask = b.lowest_ask + 1                 | the latest quote of
          update public.market_latest_v2 b set snapshot_at = b.snapshot_at - interval '1 hour' | the latest quote of
          delete from public.market_latest_v2 b where true                                   | the latest quote of
          update soletape.venue_summaries b set ask = b.ask - 1                              | the summary of
          delete from soletape.venue_summaries b where true                                  | the summary of
          """)
  void what_is_changed_in_one_book_is_found(String change, String told) throws SQLException {
    String one =
        (change.contains(" where ") ? " and " : " where ")
            + "b.provider = 'alias' and b.product_id = (select min(product_id::text)::uuid"
            + " from soletape.venue_summaries)";
    assertThat(change(change + one)).isPositive();

    assertThat(checker.violations(database)).anySatisfy(said -> assertThat(said).startsWith(told));
  }

  @Test
  void a_book_that_is_copied_into_the_slot_before_is_found() throws SQLException {
    change(
        // The slot before may be the last one of another day.
        """
        select soletape.ensure_book_partitions(
          ((min(b.slot) - interval '6 hours') at time zone 'UTC')::date, 1)
        from soletape.market_books b
        """,
        """
        insert into soletape.market_books
          (product_id, provider, slot, observed_at, currency, sent, lowest_ask, highest_bid, last_sale)
        select product_id, provider, slot - interval '6 hours', observed_at - interval '6 hours', currency, sent,
          lowest_ask, highest_bid, last_sale
        from soletape.market_books
        """);

    assertThat(checker.violations(database))
        .hasSize(10)
        .allSatisfy(said -> assertThat(said).startsWith("no answer at"));
  }

  @Test
  void one_that_is_there_twice_is_found() throws SQLException {
    change(
        "alter table soletape.market_books drop constraint market_books_pkey",
        "insert into soletape.market_books select * from soletape.market_books limit 1");

    assertThat(checker.violations(database))
        .anySatisfy(said -> assertThat(said).startsWith("doubled"));
  }

  @Test
  void an_answer_that_came_too_soon_is_found() throws SQLException {
    Checker slower =
        new Checker(
            checker.answers(), turns, PACE.multipliedBy(1_000), Instant.EPOCH, checker.end());

    assertThat(slower.violations(database))
        .hasSize(2)
        .allSatisfy(said -> assertThat(said).contains("was asked twice within"));
  }

  @Test
  void books_without_any_answer_are_found() throws SQLException {
    Checker blind = new Checker(List.of(), turns, PACE, Instant.EPOCH, checker.end());

    assertThat(blind.violations(database))
        .hasSize(10)
        .allSatisfy(said -> assertThat(said).startsWith("no answer at"));
  }

  /** Tells how many rows the last statement changed. */
  private int change(String... statements) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      return statement.getUpdateCount();
    }
  }
}
