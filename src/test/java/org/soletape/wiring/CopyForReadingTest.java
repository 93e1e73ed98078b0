package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.cli.CommandContext;
import org.soletape.cli.SoletapeCommand;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Http;
import org.soletape.testing.ReplicatedServers;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestMarket;

/** A site whose only database is a hot standby shows everything and says where changes are made. */
class CopyForReadingTest {
  private static final String SHOE = "DD1391-100";
  private static final String EMAIL = "anna@example.com";
  private static final String PASSWORD = "seven pairs of dunks";
  private static final String WORDS =
      "This is a copy for reading; changes are made at https://tape.example.";
  private static final String SECRET = "a secret of the timer";
  private static final String ADDRESS = "203.0.113.7";

  private static ReplicatedServers servers;

  private final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");

  @BeforeAll
  static void startServers() {
    servers = ReplicatedServers.start();
  }

  @AfterAll
  static void stopServers() {
    servers.close();
  }

  @Test
  void everything_is_shown_and_whatever_changes_something_is_told_where() {
    String ticket = signedInAtThePrimary();
    servers.awaitReplay();
    try (App app = App.open(Config.read(environment()), clock);
        Site site = Site.startWithSchema(app, clock)) {
      String url = "http://localhost:" + site.port();
      for (String path : List.of("/", "/market/" + SHOE, "/status", "/metrics", "/sign-in")) {
        assertThat(Http.get(url + path).statusCode()).as(path).isEqualTo(200);
      }
      assertThat(Http.get(url + "/health/ready").body()).contains("read_only");

      BrowsingPerson anna = new BrowsingPerson(url, ADDRESS);
      refused(anna.post("/sign-in", "email", EMAIL, "password", PASSWORD));
      refused(anna.post("/sign-up", "email", "bert@example.com", "password", PASSWORD));
      anna.keep("soletape_session", ticket);
      assertThat(anna.get("/inventory").statusCode()).isEqualTo(200);
      refused(anna.submit("/account", "/account/tokens", "name", "script"));
      for (String path :
          List.of("/api/cron/sync-market-data-v2", "/api/cron/cleanup-old-market-data")) {
        HttpResponse<String> answer = Http.get(url + path, "Authorization", "Bearer " + SECRET);
        refused(answer);
        assertThat(ApiDescription.bundled().violations(path, answer)).isEmpty();
      }
    }
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains(WORDS).doesNotContain("free plan", "read-only");
  }

  private String signedInAtThePrimary() {
    Map<String, String> environment = environment();
    environment.put("DATABASE_URL", servers.primary().jdbc());
    environment.put("SCHEDULER", "off");
    try (HikariDataSource pool = ConnectionPool.open(servers.primary());
        App app = App.open(Config.read(environment), clock);
        Site site = Site.start(app, clock, 0)) {
      new TestMarket(new Database(pool), clock.instant()).product(SHOE, 60, "9");
      app.people().accounts().open(EMAIL, PASSWORD);
      BrowsingPerson anna = new BrowsingPerson("http://localhost:" + site.port(), ADDRESS);
      anna.post("/sign-in", "email", EMAIL, "password", PASSWORD);
      return anna.cookie("soletape_session");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "cleanup", "seed"})
  void commands_that_write_say_so_in_a_sentence(String command) {
    assertThat(sentence(command))
        .startsWith(
            command + ": the database is a standby, a copy for reading; changes are made at")
        .contains("DATABASE_URL")
        .hasLineCount(1);
  }

  @Test
  void a_schema_is_brought_up_to_date_at_the_primary() {
    try (HikariDataSource pool = ConnectionPool.open(servers.primary())) {
      Database primary = new Database(pool);
      shift(primary, 1);
      assertThat(sentence("migrate"))
          .startsWith("migrate: the database is a standby, a copy for reading, and its schema")
          .hasLineCount(1);
      shift(primary, -1);
    }
  }

  private static void shift(Database primary, int by) {
    primary.update(
        "update soletape.schema_history set checksum = checksum + ? where version is null", by);
    servers.awaitReplay();
  }

  private String sentence(String command) {
    StringWriter err = new StringWriter();
    int exit =
        SoletapeCommand.commandLine(new CommandContext(environment(), clock))
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err, true))
            .execute(command);
    assertThat(exit).isEqualTo(1);
    return err.toString().strip();
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", servers.standby().jdbc());
    environment.put("SESSION_SECRET", "a secret of thirty-two characters and more");
    environment.put("CRON_SECRET", SECRET);
    environment.put("ALIAS_TOKEN", "demo");
    environment.put("ALIAS_BASE_URL", "http://localhost:1");
    environment.put("DATABASE_LIMIT_MB", "0");
    environment.put("PRIMARY_SITE", "https://tape.example");
    environment.put("PORT", "0");
    return environment;
  }
}
