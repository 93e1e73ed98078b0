package org.soletape.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.GivingWay;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;

class CompactionTest {
  private static final int RULES = 6_000;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void six_thousand_rules_take_less_than_a_megabyte_whatever_became_of_them() {
    UUID anna =
        SampleAccount.open(
            test.database(), "anna@example.com", Instant.parse("2026-03-02T12:00:00Z"));
    // While it looks at the table, what was deleted a moment ago has to stay.
    test.database().update("alter table soletape.alert_rules set (autovacuum_enabled = false)");
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

    new Compaction(test.database()).run(new GivingWay(test.database()));

    assertThat(bytes()).isLessThan(1_000_000);
  }

  private long bytes() {
    return test.database()
        .get(
            "select pg_total_relation_size('soletape.alert_rules') as bytes",
            row -> row.longInteger("bytes"));
  }
}
