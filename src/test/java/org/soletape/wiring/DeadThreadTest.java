package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
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

  @Test
  void a_trigger_that_died_is_told_by_health_and_status_while_pages_go_on() throws Exception {
    try (ServedApp served = serve("on")) {
      while (served.get("/health/ready").statusCode() == 200) {
        Thread.sleep(20);
      }

      assertThat(served.get("/health/ready").body())
          .isEqualTo("{\"status\":\"stopped: the built-in trigger; start the process anew\"}");
      assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(served.get("/").statusCode()).isEqualTo(200);
      assertThat(served.get("/status").body())
          .contains("the built-in trigger has stopped after an error");
      HttpResponse<String> json = served.get("/api/v1/status");
      assertThat(json.body()).contains("\"stopped\":[\"the built-in trigger\"]");
      assertThat(ApiDescription.bundled().violations("/api/v1/status", json)).isEmpty();
    }
  }

  @Test
  void a_process_without_a_trigger_misses_none() {
    try (ServedApp served = serve("off")) {
      assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(served.get("/api/v1/status").body()).contains("\"stopped\":[]");
      assertThat(served.get("/status").body()).doesNotContain("has stopped");
    }
  }

  private ServedApp serve(String scheduler) {
    Map<String, String> environment = tape.environment();
    environment.put("SCHEDULER", scheduler);
    return new ServedApp(
        App.open(Config.read(environment), tape.clock()), new DeadlyClock(tape.clock(), TRIGGER));
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
