package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.demo.FaultProfile;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import picocli.CommandLine;

class VenuesCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    return new CommandLine(new VenuesCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void help_lists_every_fault_with_what_it_does() {
    assertThat(execute("--help")).isZero();
    for (FaultProfile profile : FaultProfile.values()) {
      assertThat(out.toString()).contains(profile.id()).contains(profile.description());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--faults, nonsense, there is no fault 'nonsense'",
    "--port, 70000, --port must be from 0 to 65535",
    "--port, many, --port",
    "--recordings, /nowhere/at/all, there is no directory /nowhere/at/all",
  })
  void bad_options_are_refused_with_a_sentence(String option, String value, String sentence) {
    assertThat(execute(option, value)).isEqualTo(2);
    assertThat(err.toString().lines().findFirst().orElse("")).contains(sentence);
  }

  @Test
  void a_port_in_use_is_told() {
    try (SimulatedVenues other = new SimulatedVenues(SimulationOptions.defaults())) {
      assertThat(execute("--port", String.valueOf(other.port()))).isEqualTo(2);
      assertThat(err.toString()).startsWith("--port " + other.port() + " is taken");
    }
  }

  @Test
  void running_prints_what_to_set_and_stops_when_interrupted() throws InterruptedException {
    Thread running = Thread.ofPlatform().start(() -> execute("--port", "0", "--unpaced"));
    for (int i = 0; i < 200 && !out.toString().contains("/journal"); i++) {
      Thread.sleep(20);
    }
    running.interrupt();
    assertThat(running.join(Duration.ofSeconds(10))).isTrue();
    assertThat(out.toString())
        .containsPattern("STOCKX_BASE_URL=http://127.0.0.1:[0-9]+/stockx/v2")
        .contains("STOCKX_TOKEN_URL=", "STOCKX_API_KEY=demo", "ALIAS_BASE_URL=", "ALIAS_TOKEN=");
  }
}
