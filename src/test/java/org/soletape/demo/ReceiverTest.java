package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.notice.Channel;
import org.soletape.notice.Channels;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

class ReceiverTest {
  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final SettableClock clock = SettableClock.at("2026-11-22T12:00:00Z");
  private final SimulatedVenues venues =
      new SimulatedVenues(SimulationOptions.defaults().withClock(clock));

  @AfterEach
  void stop() {
    venues.close();
  }

  @Test
  void it_shows_what_arrived_newest_first_and_what_it_had_already() throws Exception {
    assertThat(Http.get(venues.url("/receiver")).body()).contains("Nothing yet.");

    Http.post(venues.url("/receiver/hook"), "{\"a\": \"<b>\"}", "Soletape-Message", "1");
    Http.post(venues.url("/receiver/hook"), "{}", "Soletape-Message", "1");

    JsonNode arrived = JsonBody.of(Http.get(venues.url("/receiver.json"))).get("arrived");
    assertThat(arrived).hasSize(2);
    assertThat(arrived.at("/0/again").asBoolean()).isTrue();
    assertThat(arrived.at("/1/again").asBoolean()).isFalse();
    assertThat(arrived.at("/1/body").asText()).isEqualTo("{\"a\": \"<b>\"}");
    assertThat(Http.get(venues.url("/receiver")).body())
        .contains("/receiver/hook, again", "&lt;b>")
        .doesNotContain("<b>");
  }

  @Test
  void the_demo_s_account_is_told_there() throws Exception {
    try (App app =
        App.open(
            Config.read(Map.of("DATABASE_URL", test.url().jdbc(), "OUTGOING_LOOPBACK", "on")),
            clock)) {
      UUID person = SampleAccount.open(app.database(), "demo@example.com", clock.instant());
      Channels channels = app.notices().channels();
      DemoChannels demo =
          new DemoChannels(channels, app.notices().courier(), venues.url("/receiver"), clock);

      demo.fill(person, "http://localhost:8080");
      demo.fill(person, "http://localhost:8080");

      assertThat(channels.of(person))
          .extracting(Channel::label)
          .containsExactlyInAnyOrder("Pretend webhook", "Pretend Discord", "Pretend ntfy");
      JsonNode arrived = JsonBody.of(Http.get(venues.url("/receiver.json"))).get("arrived");
      assertThat(arrived.findValuesAsText("path"))
          .containsExactlyInAnyOrder(
              "/receiver/hook", "/receiver/api/webhooks/1/demo", "/receiver/");
    }
  }
}
