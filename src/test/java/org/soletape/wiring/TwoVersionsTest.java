package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.Schema;
import org.soletape.testing.Http;
import org.soletape.testing.ServedElsewhere;
import org.soletape.testing.TestDatabase;

/** A program and a schema of different versions, as while a new release is put in place. */
class TwoVersionsTest {
  /** A release that adds a column and says so in the history. */
  private static final String LATER =
      """
      insert into soletape.schema_history select max(installed_rank) + 1, '900', 'later', 'SQL',
        'V900__later.sql', 1, max(installed_by), max(installed_on), 1, true
      from soletape.schema_history
      """;

  private static final String LATER_COLUMN =
      "alter table public.products_v2 add column of_a_later_release text default 'new'";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void one_that_runs_goes_on_serving_when_the_schema_gets_ahead_and_is_not_ready() {
    try (ServedElsewhere old = serve()) {
      assertThat(status(old, "/health/ready")).isEqualTo(200);

      becomeLater();

      assertThat(status(old, "/")).isEqualTo(200);
      assertThat(status(old, "/status")).isEqualTo(200);
      assertThat(status(old, "/health/live")).isEqualTo(200);
      assertThat(Http.get(old.url("/health/ready")).statusCode()).isEqualTo(503);
      assertThat(Http.get(old.url("/health/ready")).body()).contains("schema_behind");
    }
  }

  @Test
  void one_that_starts_beside_a_later_schema_refuses_in_one_sentence_and_changes_nothing() {
    becomeLater();

    assertThatThrownBy(this::serve)
        .hasMessageContaining(
            "the database's schema is at version 900, newer than this program's: update Soletape")
        .message()
        .doesNotContain("\tat ", "Exception");
    assertThat(versions()).isEqualTo("900");
  }

  @Test
  void one_that_starts_on_an_earlier_schema_brings_it_up_to_date_while_the_old_one_serves() {
    try (ServedElsewhere old = serve()) {
      test.asAnEarlierProgramLeftIt("tape", "market reads");
      try (ServedElsewhere next = serve()) {
        assertThat(new Schema(test.pool(), session -> {}).isCurrent()).isTrue();
        assertThat(status(next, "/")).isEqualTo(200);
        assertThat(status(next, "/health/ready")).isEqualTo(200);
      }
      assertThat(status(old, "/")).isEqualTo(200);
    }
  }

  private ServedElsewhere serve() {
    return ServedElsewhere.start(Map.of("DATABASE_URL", test.url().jdbc()));
  }

  private static int status(ServedElsewhere site, String path) {
    return Http.get(site.url(path)).statusCode();
  }

  private void becomeLater() {
    test.database().update(LATER_COLUMN);
    test.database().update(LATER);
  }

  private String versions() {
    return test.database()
        .get(
            "select version from soletape.schema_history order by installed_rank desc limit 1",
            row -> row.text("version"));
  }
}
