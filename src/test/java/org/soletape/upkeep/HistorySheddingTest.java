package org.soletape.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.soletape.market.ShoeOnRecord;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.Tape;
import org.soletape.testing.TestDatabase;
import org.soletape.upkeep.budget.FreePlan;

/** Near the limit of the database, old history goes before polling slows down. */
@Isolated("counts the bytes of all databases of the server")
class HistorySheddingTest {
  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-03-20T13:30:00Z");

  @Test
  void the_oldest_months_go_and_this_one_and_the_last_stay() {
    history("2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01");

    List<String> notes = cleanUp(78);

    assertThat(months()).containsExactly("2026-02-01", "2026-03-01");
    assertThat(notes)
        .containsExactly(
            "The database is nearly full: history of 2025-12 was dropped.",
            "The database is nearly full: history of 2026-01 was dropped.");
  }

  @Test
  void while_there_is_room_nothing_goes() {
    history("2025-12-01", "2026-03-01");

    assertThat(cleanUp(50)).isEmpty();
    assertThat(months()).hasSize(2);
  }

  /** With a limit of which the databases of this server take so many percent. */
  private List<String> cleanUp(int percent) {
    long bytes =
        test.database()
            .get(
                "select sum(pg_database_size(oid))::bigint as bytes from pg_database",
                row -> row.longInteger("bytes"));
    FreePlan plan =
        new FreePlan(
            OptionalLong.of(bytes * 100 / percent), OptionalLong.empty(), OptionalLong.empty());
    return SampleRuns.of(test.database(), Tape.UNPACED, plan).cleanup(clock).run().notes();
  }

  private void history(String... months) {
    ShoeOnRecord.in(test.database(), "AA1234-100", 1);
    for (String month : months) {
      test.database()
          .update(
              """
              insert into soletape.market_months
                (product_id, provider, month, currency, unit, days, packed)
              select id, 'alias', ?::date, 'USD', 1, 1, '\\x000006000006' from public.products_v2
              """,
              month);
    }
  }

  private List<String> months() {
    return test.database()
        .list(
            "select month::text as month from soletape.market_months order by 1",
            row -> row.text("month"));
  }
}
