package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.VenueCaller.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.testing.Http;
import org.soletape.testing.SettableClock;
import org.soletape.testing.VenueCaller;

class CredentialsTest {
  private static final String REFRESH =
      "grant_type=refresh_token&client_id=demo&client_secret=demo"
          + "&audience=gateway.stockx.com&refresh_token=demo";

  private final SettableClock clock = SettableClock.at("2026-11-23T12:00:00Z");
  private SimulatedVenues venues;
  private VenueCaller caller;

  @BeforeEach
  void start() {
    venues = new SimulatedVenues(SimulationOptions.defaults().unpaced().withClock(clock));
    caller = new VenueCaller(venues);
  }

  @AfterEach
  void stop() {
    venues.close();
  }

  @Test
  void a_refresh_gives_a_token_for_twelve_hours_and_no_longer() {
    HttpResponse<String> answer = caller.token(REFRESH);
    assertThat(json(answer).path("expires_in").asInt()).isEqualTo(43_200);
    String token = json(answer).path("access_token").asText();
    assertThat(search("demo", token)).isEqualTo(200);
    clock.advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(search("demo", token)).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(search("demo", token)).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=refresh_token, grant_type=client_credentials, 403, unauthorized_client",
    "audience=gateway.stockx.com, audience=other, 403, access_denied",
    "&refresh_token=demo, &refresh_token=other, 403, invalid_grant",
    "client_id=demo, client_id=other, 401, access_denied",
    "client_secret=demo, client_secret=other, 401, access_denied",
    "grant_type=refresh_token, none=none, 400, invalid_request",
  })
  void other_grants_are_refused(String part, String other, int status, String error) {
    HttpResponse<String> answer = caller.token(REFRESH.replace(part, other));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("error").asText()).isEqualTo(error);
  }

  @Test
  void stockx_wants_both_the_key_and_a_known_token() {
    assertThat(search("demo", "demo")).isEqualTo(200);
    assertThat(search("other", "demo")).isEqualTo(403);
    assertThat(search("demo", "other")).isEqualTo(401);
  }

  @Test
  void alias_wants_its_token() {
    String url = VenueCaller.baseUrl(venues, Provider.ALIAS) + "/test";
    assertThat(Http.get(url).statusCode()).isEqualTo(401);
    HttpResponse<String> other = Http.get(url, "Authorization", "Bearer other");
    assertThat(other.statusCode()).isEqualTo(401);
    assertThat(json(other).path("code").asInt()).isEqualTo(16);
    assertThat(caller.alias("/test").statusCode()).isEqualTo(200);
  }

  private int search(String key, String token) {
    String url = VenueCaller.baseUrl(venues, Provider.STOCKX) + "/catalog/search?query=DD1391-100";
    return Http.get(url, "x-api-key", key, "Authorization", "Bearer " + token).statusCode();
  }
}
