package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.polling.Sync;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.Reply;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.Tape;

/** Reference rates through the whole program, by its settings alone. */
class RatesInTheProgramTest {
  private static final String STATUS = "/api/v1/status";

  @RegisterExtension final Tape tape = Tape.generated();
  @RegisterExtension final ScriptedServer publisher = new ScriptedServer();
  private Map<String, String> environment;

  @BeforeEach
  void publish() {
    tape.seed("DD1391-100");
    tape.clock().set("2026-03-01T12:00:00Z");
    String url = tape.venues().url("/rates/eurofxref-hist-90d.xml");
    publisher.will(Reply.json(Http.get(url).body()));
    environment = tape.environment();
    environment.put("SCHEDULER", "off");
    environment.put("RATES_URL", publisher.url().toString());
  }

  @Test
  void what_one_process_fetched_the_next_one_knows() {
    try (ServedApp first = ServedApp.start(environment, tape.clock())) {
      assertThat(rates(first).get("day").isNull()).isTrue();
      sync(first);
      assertThat(rates(first).get("day").asText()).isEqualTo("2026-02-27");
    }

    try (ServedApp next = ServedApp.start(environment, tape.clock())) {
      sync(next);
      assertThat(rates(next).toString())
          .isEqualTo(
              """
              {"day":"2026-02-27","source":"made-up rates of the demo","age_days":2,\
              "answered_at":"2026-03-01T12:00:00Z","trouble":null}\
              """);
      assertThat(Html.text(next.get("/status").body()))
          .contains("Reference rates 27 February 2026 From made-up rates of the demo, 2 days old");
    }
    assertThat(publisher.asked()).containsExactly("/eurofxref-hist-90d.xml");
  }

  @Test
  void off_asks_nobody_and_says_so() {
    environment.put("RATES", "off");

    try (ServedApp served = ServedApp.start(environment, tape.clock())) {
      sync(served);
      assertThat(rates(served).isNull()).isTrue();
      assertThat(Html.text(served.get("/status").body()))
          .contains("Reference rates off Amounts are converted by stated rates alone.");
    }
    assertThat(publisher.asked()).isEmpty();
    assertThat(tape.count("soletape.reference_rates")).isZero();
  }

  @Test
  void the_simulated_venues_have_rates_too() {
    environment.putAll(tape.venues().settings());

    try (ServedApp served = ServedApp.start(environment, tape.clock())) {
      sync(served);
      assertThat(rates(served).get("day").asText()).isEqualTo("2026-02-27");
    }
    assertThat(tape.count("soletape.reference_rates")).isBetween(60, 66);
  }

  private static void sync(ServedApp served) {
    served.app().sync().run("test", Tape.anHour(), Sync.WhenBusy.WAIT, Sync.SyncProgress.silent());
  }

  private static JsonNode rates(ServedApp served) {
    HttpResponse<String> status = served.get(STATUS);
    assertThat(ApiDescription.bundled().violations(STATUS, status)).isEmpty();
    return JsonBody.of(status).get("rates");
  }
}
