package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestResource;

/** What is printed, run in a PostgreSQL where timer, caller and vault only write down. */
class CronSqlCommandTest {
  private static final String SECRET = "set soletape.cron_secret = 's3cret-of-the-site';\n";
  private static final String URL = "https://tape.example";

  @RegisterExtension final TestDatabase test = TestDatabase.empty();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void stand_in_for_supabase() throws SQLException {
    execute(TestResource.read("supabase-timer.sql"));
  }

  @Test
  void it_schedules_calls_with_the_secret_of_the_vault() throws SQLException {
    execute(SECRET + sql(URL));

    assertThat(texts("select jobname as t from cron.job order by 1"))
        .containsExactly(
            "soletape-cleanup", "soletape-prune-cron-log", "soletape-sync", "soletape-sync-late");
    for (String command : texts("select command as t from cron.job order by jobname")) {
      assertThat(command).doesNotContain("s3cret");
      execute(command);
    }
    assertThat(texts("select url || ' ' || (headers ->> 'Authorization') as t from net.calls"))
        .containsExactly(
            URL + "/api/cron/cleanup-old-market-data Bearer s3cret-of-the-site",
            URL + "/api/cron/sync-market-data-v2 Bearer s3cret-of-the-site",
            URL + "/api/cron/sync-market-data-v2 Bearer s3cret-of-the-site");
    assertThat(texts("select distinct timeout_milliseconds::text as t from net.calls"))
        .containsExactly("65000");
  }

  @Test
  void running_it_again_changes_nothing_and_needs_no_secret() throws SQLException {
    execute(SECRET + sql(URL));
    execute(sql(URL));

    assertThat(texts("select jobname as t from cron.job")).hasSize(4);
    assertThat(texts("select decrypted_secret as t from vault.decrypted_secrets"))
        .containsExactly("s3cret-of-the-site");
  }

  @Test
  void a_new_secret_takes_the_place_of_the_old_one() throws SQLException {
    execute(SECRET + sql(URL));
    execute("set soletape.cron_secret = 'another';\n" + sql(URL));

    assertThat(texts("select decrypted_secret as t from vault.decrypted_secrets"))
        .containsExactly("another");
  }

  @Test
  void without_a_secret_it_fails_loudly_and_schedules_nothing() {
    assertThatThrownBy(() -> execute(sql(URL))).hasMessageContaining("CRON_SECRET");
    assertThat(texts("select jobname as t from cron.job")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tape.example",
        "https://",
        "tape.example",
        "https://a:b@tape.example",
        "https://tape.example/x",
        "https://tape.example?x=1",
        "https://tape.example/';drop table x;--",
        "https://tape.exa mple",
      })
  void an_address_that_is_not_a_site_is_refused(String url) {
    assertThat(run(url)).isEqualTo(2);
    assertThat(err.toString()).contains("--url must be https:// and a host");
    assertThat(out.toString()).isEmpty();
  }

  private String sql(String url) {
    assertThat(run(url)).isZero();
    return out.toString();
  }

  private int run(String url) {
    out.getBuffer().setLength(0);
    CommandContext context =
        new CommandContext(Map.of("CRON_SECRET", "never-printed-anywhere"), Clock.systemUTC());
    return SoletapeCommand.commandLine(context)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute("cron-sql", "--url", url);
  }

  private void execute(String script) throws SQLException {
    try (Connection connection = test.pool().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  private List<String> texts(String query) {
    return test.database().list(query, row -> row.text("t"));
  }
}
