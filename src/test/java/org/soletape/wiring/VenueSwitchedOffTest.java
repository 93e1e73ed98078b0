package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.JsonBody;
import org.soletape.testing.Tape;

/** A venue whose credentials are taken out of the settings after it was polled for a while. */
class VenueSwitchedOffTest {
  private static final String PANDA = "DD1391-100";
  private static final String STATUS = "/api/v1/status";

  @RegisterExtension final Tape tape = Tape.generated();
  private Map<String, String> environment;

  @BeforeEach
  void fill() {
    tape.seed(PANDA, "FV5029-010");
    environment = tape.environment();
    environment.put("SCHEDULER", "off");
    environment.put("ALIAS_SALES_CALLS", "0");
  }

  @Test
  void nothing_is_awaited_of_it_and_every_page_says_since_when() {
    environment.remove("ALIAS_TOKEN");
    tape.clock().set("2026-03-02T06:05:00Z");
    assertThat(sync().remaining()).isZero();

    // A process that only serves pages knows it from the database.
    environment.keySet().removeIf(name -> name.startsWith("STOCKX_") || name.equals("VENUES"));
    try (ServedApp served = ServedApp.start(environment, tape.clock())) {
      HttpResponse<String> status = served.get(STATUS);
      assertThat(ApiDescription.bundled().violations(STATUS, status)).isEmpty();
      assertThat(JsonBody.of(status).at("/current_slot").toString())
          .isEqualTo(
              "{\"slot\":\"2026-03-02T06:00:00Z\",\"covered\":2,\"tracked\":2,\"complete\":true}");
      assertThat(JsonBody.of(status).at("/venues/1/off_since").asText())
          .isEqualTo("2026-03-02T06:05:00Z");
      assertThat(served.get("/status").body()).contains("switched off since");
      HttpResponse<String> page = served.get("/market/" + PANDA);
      assertThat(page.body()).contains("Alias is switched off since ");
      for (HttpResponse<String> answer :
          List.of(page, served.get("/"), served.get("/api/v1/market/" + PANDA))) {
        String kept = answer.headers().firstValue("Cache-Control").orElseThrow();
        assertThat(Integer.parseInt(kept.replaceFirst(".*s-maxage=(\\d+).*", "$1")))
            .as(answer.uri() + " " + kept)
            .isGreaterThan(120);
      }
    }
  }

  @Test
  void it_is_awaited_again_when_it_is_switched_on() {
    String token = environment.remove("ALIAS_TOKEN");
    tape.clock().set("2026-03-02T06:05:00Z");
    sync();
    assertThat(tape.count("soletape.venue_leases where off_since is not null")).isEqualTo(1);

    environment.put("ALIAS_TOKEN", token);
    assertThat(sync().synced()).isEqualTo(2);

    assertThat(tape.count("soletape.venue_leases where off_since is not null")).isZero();
  }

  private RunReport sync() {
    try (App app = App.open(Config.read(environment), tape.clock())) {
      return app.sync().run("test", Tape.anHour(), Sync.WhenBusy.WAIT, Sync.SyncProgress.silent());
    }
  }
}
