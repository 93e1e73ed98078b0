package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

class TakenPortTest {
  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void a_port_that_another_program_has_is_told_in_one_sentence_that_names_the_variable()
      throws IOException {
    StringWriter err = new StringWriter();
    try (ServerSocket other = new ServerSocket(0)) {
      String port = Integer.toString(other.getLocalPort());
      Map<String, String> environment =
          Map.of("DATABASE_URL", test.url().jdbc(), "PORT", port, "SCHEDULER", "off");

      int exit =
          Serving.run(
              new CommandContext(environment, Clock.systemUTC()),
              new PrintWriter(new StringWriter()),
              new PrintWriter(err));

      assertThat(exit).isEqualTo(1);
      assertThat(err.toString().lines())
          .singleElement()
          .asString()
          .contains("port " + port, "another program uses it", "set PORT to another");
    }
  }
}
