package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Tape;

/** A thread can die of an error nobody expects; pages are answered without it. */
@Timeout(60)
class DeadThreadTest {
  private static final String TRIGGER = "the built-in trigger";

  @RegisterExtension final Tape tape = Tape.generated();
  @AutoClose private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void a_trigger_that_died_is_told_by_health_and_status_while_pages_go_on() throws Exception {
    try (App app = App.open(config("on"), tape.clock());
        Site site = Site.start(app, new DeadlyClock(tape.clock(), TRIGGER), 0)) {
      while (get(site, "/health/ready").statusCode() == 200) {
        Thread.sleep(20);
      }

      assertThat(get(site, "/health/ready").body())
          .isEqualTo("{\"status\":\"stopped: the built-in trigger; start the process anew\"}");
      assertThat(get(site, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(site, "/").statusCode()).isEqualTo(200);
      assertThat(get(site, "/status").body())
          .contains("the built-in trigger has stopped after an error");
      HttpResponse<String> json = get(site, "/api/v1/status");
      assertThat(json.body()).contains("\"stopped\":[\"the built-in trigger\"]");
      assertThat(ApiDescription.bundled().violations("/api/v1/status", json)).isEmpty();
    }
  }

  @Test
  void a_process_without_a_trigger_misses_none() throws Exception {
    try (App app = App.open(config("off"), tape.clock());
        Site site = Site.start(app, new DeadlyClock(tape.clock(), TRIGGER), 0)) {
      assertThat(get(site, "/health/ready").statusCode()).isEqualTo(200);
      assertThat(get(site, "/api/v1/status").body()).contains("\"stopped\":[]");
      assertThat(get(site, "/status").body()).doesNotContain("has stopped");
    }
  }

  private Config config(String scheduler) {
    Map<String, String> environment = tape.environment();
    environment.put("SCHEDULER", scheduler);
    return Config.read(environment);
  }

  private HttpResponse<String> get(Site site, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + site.port() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /** For one thread there is no memory left to make an instant of. */
  private static final class DeadlyClock extends Clock {
    private final Clock clock;
    private final String victim;

    DeadlyClock(Clock clock, String victim) {
      this.clock = clock;
      this.victim = victim;
    }

    @Override
    public Instant instant() {
      if (Thread.currentThread().getName().equals(victim)) {
        throw new OutOfMemoryError("Java heap space, as injected");
      }
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
