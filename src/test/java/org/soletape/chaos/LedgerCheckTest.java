package org.soletape.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.quote;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.chaos.PersonLedger.Outcome;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;
import org.soletape.wiring.ServedApp;

/** What somebody was answered by a site that works is what is there, and nothing else is. */
class LedgerCheckTest {
  private static final int REQUESTS = 100;
  private static final TestDatabase TEST = TestDatabase.migrated();
  private static LedgerCheck check;
  private static PersonLedger ledger;

  private Connection database;

  @BeforeAll
  static void act() {
    TEST.open();
    Clock clock = Clock.systemUTC();
    Instant now = clock.instant();
    TestMarket market = new TestMarket(TEST.database(), now);
    UUID shoe = market.product("DD1391-100", 90, "9");
    market.book(shoe, Provider.STOCKX, now, quote(1, 20_000, 15_000));
    Map<String, String> environment =
        Map.of("DATABASE_URL", TEST.url().jdbc(), "SCHEDULER", "off", "CURRENCY", "USD");
    try (ServedApp served = ServedApp.start(environment, clock)) {
      ChaosPerson person = new ChaosPerson(served.url(""), 1, 7);
      person.signUp();
      for (int i = 0; i < REQUESTS; i++) {
        person.act();
      }
      ledger = person.ledger();
      check = new LedgerCheck(Map.of(person.email(), ledger));
    }
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
  void every_kind_of_request_was_made_and_done_and_all_of_it_is_there() throws SQLException {
    assertThat(ledger.counts())
        .containsKeys(
            "pair added done",
            "pair edited done",
            "pair sold done",
            "pair removed done",
            "file brought in done",
            "file taken back done",
            "rule added done",
            "rule replaced done",
            "rule removed done");
    assertThat(check.violations(database)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete from public."Inventory" where id = (select id from public."Inventory" limit 1)
          update public."Inventory" set purchase_price = 1 where id = (select id from public."Inventory" limit 1)
          update public."Inventory" set notes = 'pair-1-9999' where id = (select id from public."Inventory" limit 1)
          update public."Inventory" set status = 'listed' where status = 'held'
          insert into public."Inventory" (user_id, notes, status, purchase_price) select user_id, notes, status, purchase_price from public."Inventory" limit 1
          update public."Inventory" set notes = null where id = (select id from public."Inventory" limit 1)
          delete from soletape.alert_rules where id = (select min(id) from soletape.alert_rules)
          update soletape.alert_rules set bound = bound + 1
          update soletape.alert_rules set paused = true
          update soletape.accounts set email = 'somebody-else@example.com'
          """)
  void what_is_lost_doubled_or_changed_is_found(String change) throws SQLException {
    try (Statement statement = database.createStatement()) {
      assertThat(statement.executeUpdate(change)).isPositive();
    }

    assertThat(check.violations(database)).isNotEmpty();
  }

  @Test
  void what_nobody_knows_the_end_of_is_there_as_a_whole_or_not_at_all() {
    PersonLedger unsure = new PersonLedger();
    unsure.note("file", "f", Outcome.UNKNOWN, List.of("a", "a", "a"), Optional.empty());

    assertThat(unsure.thing("f").allows(List.of())).isTrue();
    assertThat(unsure.thing("f").allows(List.of("a", "a", "a"))).isTrue();
    assertThat(unsure.thing("f").allows(List.of("a", "a"))).isFalse();
    assertThat(unsure.known("f")).isEmpty();
  }

  @Test
  void what_was_refused_is_as_it_was() {
    PersonLedger refused = new PersonLedger();
    refused.note("pair", "p", Outcome.DONE, List.of("a"), Optional.of("/p"));
    refused.note("pair", "p", Outcome.REFUSED, List.of("b"), Optional.empty());

    assertThat(refused.thing("p").allows(List.of("a"))).isTrue();
    assertThat(refused.thing("p").allows(List.of("b"))).isFalse();
    assertThat(refused.known("p")).containsExactly("p");
  }
}
