package org.soletape.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.GivingWay;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;

class CompactionTest {
  private static final int RULES = 6_000;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  @Timeout(60)
  void six_thousand_rules_take_less_than_a_megabyte_whatever_became_of_them()
      throws InterruptedException {
    UUID anna =
        SampleAccount.open(
            test.database(), "anna@example.com", Instant.parse("2026-03-02T12:00:00Z"));
    test.database()
        .update(
            """
            insert into soletape.alert_rules (user_id, product_id, kind, bids, days, above, bound,
              currency, quiet_days, paused, armed)
            select ?, gen_random_uuid(), 'p', false, 0, false, 200, 'USD', 0, false, true
            from generate_series(1, ?)
            """,
            anna,
            RULES);
    for (int slot = 0; slot < 3; slot++) {
      test.database()
          .update("update soletape.alert_rules set armed = not armed, fired_slot = now()");
    }
    assertThat(bytes()).isGreaterThan(2_000_000);
    awaitEarlierTransactions();

    new Compaction(test.database()).run(new GivingWay(test.database()));

    assertThat(bytes()).isLessThan(1_000_000);
  }

  /**
   * A rewrite keeps rows deleted after the oldest transaction of the whole server began, such as
   * one that makes a database for another test.
   */
  private void awaitEarlierTransactions() throws InterruptedException {
    String last =
        test.database().get("select pg_current_xact_id()::text as id", row -> row.text("id"));
    while (!test.database()
        .get(
            "select pg_snapshot_xmin(pg_current_snapshot()) > ?::xid8 as over",
            row -> row.bool("over"),
            last)) {
      Thread.sleep(10);
    }
  }

  private long bytes() {
    return test.database()
        .get(
            "select pg_total_relation_size('soletape.alert_rules') as bytes",
            row -> row.longInteger("bytes"));
  }
}
