package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.cli.CommandContext;
import org.soletape.cli.SoletapeCommand;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Tape;

/** A free plan over its size takes no writes any more. What is there is still served. */
class ReadOnlyDatabaseTest {
  private static final String SYNC = "/api/cron/sync-market-data-v2";
  private static final String SHOE = "DD1391-100";

  @RegisterExtension final Tape tape = Tape.generated();
  private Map<String, String> environment;

  @BeforeEach
  void fill() {
    tape.seed(SHOE);
    environment = tape.environment();
    environment.put("CRON_SECRET", "a secret of the timer");
    environment.put("SCHEDULER", "off");
    tape.makeReadOnly();
    tape.clock().set("2026-03-02T06:05:00Z");
  }

  @Test
  void pages_and_json_are_served_health_tells_and_cron_says_what_to_do() {
    try (ServedApp served = ServedApp.start(environment, tape.clock())) {
      for (String path :
          List.of(
              "/",
              "/market/" + SHOE,
              "/status",
              "/metrics",
              "/api/v1/products",
              "/api/v1/market/" + SHOE,
              "/api/v1/status",
              "/health/live")) {
        assertThat(get(served, path).statusCode()).as(path).isEqualTo(200);
      }
      assertThat(get(served, "/health/ready").body()).isEqualTo("{\"status\":\"read_only\"}");
      for (String path : List.of(SYNC, "/api/cron/cleanup-old-market-data")) {
        HttpResponse<String> answer = get(served, path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The database is read-only", "make room");
        assertThat(ApiDescription.bundled().violations(path, answer)).isEmpty();
      }
    }
    assertThat(tape.count("soletape.runs where outcome = 'running'")).isZero();
    assertThat(tape.count("soletape.usage_days")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "cleanup", "seed"})
  void commands_that_write_say_what_to_do_in_a_sentence(String command) {
    StringWriter err = new StringWriter();

    int exit =
        SoletapeCommand.commandLine(new CommandContext(environment, tape.clock()))
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err, true))
            .execute(command);

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith(command + ": the database is read-only");
    assertThat(tape.count("soletape.runs where outcome = 'running'")).isZero();
  }

  private static HttpResponse<String> get(ServedApp served, String path) {
    return served.get(path, "Authorization", "Bearer a secret of the timer");
  }
}
