package org.soletape.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.notice.ChannelKind;
import org.soletape.testing.Http;
import org.soletape.testing.OwnProcess;

/** What a process that logs every request writes of a feed, whose address is a secret. */
class FeedLogTest {
  @TempDir private Path folder;

  @Test
  void the_log_of_requests_has_the_route_of_a_feed_and_never_its_address() throws Exception {
    Path log = folder.resolve("log");
    Path told = folder.resolve("told");
    Process process =
        OwnProcess.of(
                List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=info"), Reader.class.getName())
            .redirectError(log.toFile())
            .redirectOutput(told.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();

    assertThat(Files.readString(log))
        .contains("GET /feed/{secret} 200", "GET /feed/{secret} 404")
        .doesNotContain(Files.readString(told).strip(), "wrong-secret");
  }

  /** Reads a feed, and one that there is not, and tells the secret of the first. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) throws IOException {
      try (NoticeSite site = new NoticeSite(Clock.systemUTC())) {
        String secret = site.add(ChannelKind.FEED, "").orElseThrow();
        Http.get(site.url("/feed/" + secret));
        Http.get(site.url("/feed/wrong-secret"));
        System.out.println(secret);
      }
      System.exit(0);
    }
  }
}
