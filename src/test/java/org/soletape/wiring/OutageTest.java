package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.CutLine;
import org.soletape.testing.Http;
import org.soletape.testing.Tape;

/** The line to the database is cut, or falls silent, while people look at the site. */
@Isolated("takes the time of pages")
class OutageTest {
  private static final String SHOE = "DD1391-100";
  private static final Duration AT_MOST = Duration.ofSeconds(5);

  @RegisterExtension final Tape tape = Tape.generated();

  private CutLine line;
  private ServedApp served;

  @BeforeEach
  void open() {
    tape.seed(SHOE);
    Map<String, String> environment = tape.environment();
    String direct = environment.get("DATABASE_URL");
    int port = URI.create(direct.replaceFirst("^jdbc:", "")).getPort();
    line = new CutLine(port);
    environment.put("DATABASE_URL", direct.replace(":" + port + "/", ":" + line.port() + "/"));
    environment.put("SCHEDULER", "off");
    served = ServedApp.start(environment, tape.clock());
  }

  @AfterEach
  void close() throws IOException {
    line.mend();
    served.close();
    line.close();
  }

  @Test
  void an_address_that_no_link_of_ours_has_is_not_kept() throws IOException {
    String madeUp = "/?made-up=" + "x".repeat(2_000);
    assertThat(get(madeUp).statusCode()).isEqualTo(200);
    assertThat(get("/?query=dunk").statusCode()).isEqualTo(200);
    line.cut();

    assertThat(get(madeUp).statusCode()).isEqualTo(503);
    assertThat(get("/?query=dunk").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pages_that_were_seen_are_shown_with_their_age_until_the_database_is_back(boolean silently) {
    List<String> seen = List.of("/", "/market/" + SHOE, "/status");
    for (String path : seen) {
      assertThat(get(path).statusCode()).isEqualTo(200);
      assertThat(get(path).body()).doesNotContain("does not answer");
    }

    outage(silently);
    for (String path : seen) {
      HttpResponse<String> kept = get(path);
      assertThat(kept.statusCode()).as(path).isEqualTo(200);
      assertThat(kept.body()).contains("This page is as of 2 Mar, 00:", "database does not answer");
      assertThat(kept.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(kept.headers().firstValue("ETag")).isEmpty();
    }

    line.mend();
    awaitReady();
    assertThat(get("/").body()).doesNotContain("does not answer");
  }

  @Test
  void what_was_never_seen_is_told_soon_and_the_next_at_once() {
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    outage(false);

    for (String path : List.of("/market/" + SHOE, "/api/v1/products", "/inventory", "/sign-in")) {
      assertThat(get(path).statusCode()).as(path).isIn(200, 303, 503);
    }
    assertThat(get("/health/ready").body()).contains("database_unreachable");
    assertThat(get("/metrics").statusCode()).isEqualTo(200);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/products").body()).contains("cannot be reached at present");
  }

  @Test
  void a_database_that_falls_silent_at_this_moment_holds_nobody_up() throws InterruptedException {
    assertThat(get("/status").statusCode()).isEqualTo(200);
    List<Thread> busy = askForEver(8);
    line.fallSilent();

    for (Thread each : busy) {
      each.join(AT_MOST.plusSeconds(5));
      assertThat(each.isAlive()).isFalse();
    }
    assertThat(get("/status").body()).contains("database does not answer");
  }

  /** People who look at one page after another until the database is away. */
  private List<Thread> askForEver(int people) {
    String status = served.url("/api/v1/products");
    return IntStream.range(0, people)
        .mapToObj(
            i ->
                Thread.ofVirtual()
                    .start(
                        () -> {
                          while (Http.get(status).statusCode() == 200) {
                            Thread.onSpinWait();
                          }
                        }))
        .toList();
  }

  private void outage(boolean silently) {
    if (silently) {
      line.fallSilent();
      // A connection used this very moment is not looked at before it is used again.
      sleep(Duration.ofMillis(700));
    } else {
      line.cut();
    }
  }

  private void awaitReady() {
    for (int i = 0; i < 100 && get("/health/ready").statusCode() != 200; i++) {
      sleep(Duration.ofMillis(200));
    }
  }

  private HttpResponse<String> get(String path) {
    long before = System.nanoTime();
    HttpResponse<String> answer = served.get(path);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).as(path).isLessThan(AT_MOST);
    return answer;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
