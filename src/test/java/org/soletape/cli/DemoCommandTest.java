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

class DemoCommandTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @Test
  void the_site_is_where_the_setting_says() throws IOException {
    StringWriter err = new StringWriter();
    try (ServerSocket other = new ServerSocket(0)) {
      String port = Integer.toString(other.getLocalPort());
      Map<String, String> environment = Map.of("DATABASE_URL", test.url().jdbc(), "PORT", port);

      int exit =
          SoletapeCommand.commandLine(new CommandContext(environment, Clock.systemUTC()))
              .setOut(new PrintWriter(new StringWriter()))
              .setErr(new PrintWriter(err, true))
              .execute("demo", "--products", "1", "--days", "1");

      assertThat(exit).isEqualTo(1);
      assertThat(err.toString()).contains("port " + port, "set PORT to another");
    }
  }
}
