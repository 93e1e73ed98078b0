package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.soletape.testing.VenueCaller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Provider;
import org.soletape.testing.Http;
import org.soletape.testing.Tape;
import org.soletape.testing.VenueCaller;

class FaultsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-03T12:00:00Z"), ZoneOffset.UTC);
  private static final String REFRESH =
      "grant_type=refresh_token&client_id=demo&client_secret=demo"
          + "&audience=gateway.stockx.com&refresh_token=demo";

  private static SimulatedVenues venues;
  private static VenueCaller caller;
  private static String market;
  private static String availabilities;

  @BeforeAll
  static void start() {
    venues =
        new SimulatedVenues(
            Tape.delayed(
                SimulationOptions.defaults().unpaced().withClock(NOON), Duration.ofMillis(60)));
    caller = new VenueCaller(venues);
    market = "/catalog/products/" + caller.productId("DD1391-100") + "/market-data";
    availabilities = "/pricing_insights/availabilities/" + caller.catalogId("DD1391-100");
  }

  @AfterAll
  static void stop() {
    venues.close();
  }

  @AfterEach
  void clear() {
    venues.faults().clear();
  }

  private static void raise(String rule) {
    venues.faults().raise(FaultRule.parse(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "rate-limited-seconds, 429",
    "rate-limited-date, 429",
    "server-error, 500",
    "gateway-timeout, 504",
    "vanished-product, 404",
    "forbidden-product, 403",
    "html-200, 200",
    "null-body, 200",
  })
  void a_fault_strikes_both_venues_until_cleared(String name, int status) {
    String right = caller.stockx(market).body();
    raise(name + ":all");
    assertThat(caller.stockx(market).statusCode()).isEqualTo(status);
    assertThat(caller.stockx(market).body()).isNotEqualTo(right);
    assertThat(caller.alias(availabilities).statusCode()).isEqualTo(status);
    venues.faults().clear();
    assertThat(caller.stockx(market).body()).isEqualTo(right);
  }

  @Test
  void a_rate_limited_caller_is_told_when_to_come_back() {
    raise("rate-limited-seconds:all");
    assertThat(retryAfter(caller.stockx(market))).isEqualTo("1");
    raise("rate-limited-date:all");
    assertThat(retryAfter(caller.alias(availabilities))).isEqualTo("Tue, 03 Nov 2026 12:00:00 GMT");
  }

  @Test
  void pages_instead_of_json_are_html() {
    raise("gateway-timeout:all");
    assertThat(contentType(caller.stockx(market))).startsWith("text/html");
    raise("html-200:all");
    assertThat(contentType(caller.alias(availabilities))).startsWith("text/html");
  }

  @Test
  void a_null_body_is_json_null() {
    raise("null-body:all");
    assertThat(caller.stockx(market).body()).isEqualTo("null");
    assertThat(contentType(caller.stockx(market))).startsWith("application/json");
  }

  @Test
  void a_slow_answer_is_right_but_late() {
    String right = caller.alias(availabilities).body();
    raise("slow-first-byte:all");
    long begun = System.nanoTime();
    assertThat(caller.alias(availabilities).body()).isEqualTo(right);
    assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(59).toNanos());
  }

  @Test
  void a_truncated_body_ends_before_its_announced_length() {
    raise("truncated-body:all");
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> caller.stockx(market));
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> caller.alias(availabilities));
  }

  @Test
  void wrong_sizes_are_of_no_variant_and_no_allowed_size() {
    Set<String> variants = new HashSet<>(json(caller.stockx(market)).findValuesAsText("variantId"));
    raise("wrong-size:all");
    JsonNode rows = json(caller.stockx(market));
    assertThat(rows).isNotEmpty();
    assertThat(rows.findValuesAsText("variantId")).doesNotContainAnyElementsOf(variants);
    for (JsonNode row : json(caller.alias(availabilities)).path("variants")) {
      assertThat(row.path("size").asDouble()).isGreaterThanOrEqualTo(30);
    }
    assertThat(caller.productId("DD1391-100")).isEqualTo(market.split("/", -1)[3]);
  }

  @Test
  void a_scope_spares_the_other_venue() {
    raise("server-error:stockx:all");
    assertThat(caller.stockx(market).statusCode()).isEqualTo(500);
    assertThat(caller.alias(availabilities).statusCode()).isEqualTo(200);
  }

  @Test
  void a_budget_runs_out() {
    raise("server-error:all*2");
    assertThat(caller.stockx(market).statusCode()).isEqualTo(500);
    assertThat(caller.alias(availabilities).statusCode()).isEqualTo(500);
    assertThat(caller.stockx(market).statusCode()).isEqualTo(200);
  }

  @Test
  void without_a_scope_about_every_fifth_product_is_hit_always_the_same() {
    JsonNode found = json(caller.stockx("/catalog/search?pageSize=50&query=jordan"));
    FaultRule rule = FaultRule.parse("server-error");
    venues.faults().raise(rule);
    int hit = 0;
    for (JsonNode product : found.path("products")) {
      String id = product.path("productId").asText();
      int status = caller.stockx("/catalog/products/" + id).statusCode();
      assertThat(status == 500).isEqualTo(rule.hits(Provider.STOCKX, id));
      hit += status == 500 ? 1 : 0;
    }
    assertThat(hit).isBetween(3, 20);
  }

  @Test
  void a_search_that_finds_nothing_is_about_no_product() {
    raise("server-error");
    assertThat(caller.stockx("/catalog/search?query=ZX9999-123").statusCode()).isEqualTo(200);
  }

  @Test
  void an_expired_token_is_refused_until_refreshed() {
    String old = json(caller.token(REFRESH)).path("access_token").asText();
    assertThat(search(old)).isEqualTo(200);
    raise("expired-token");
    assertThat(search(old)).isEqualTo(401);
    String fresh = json(caller.token(REFRESH)).path("access_token").asText();
    assertThat(search(fresh)).isEqualTo(200);
    assertThat(search(old)).isEqualTo(401);
    assertThat(caller.alias("/test").statusCode()).isEqualTo(200);
  }

  @Test
  void bad_credentials_are_refused_everywhere() {
    raise("bad-credentials");
    HttpResponse<String> refresh = caller.token(REFRESH);
    assertThat(refresh.statusCode()).isEqualTo(403);
    assertThat(json(refresh).path("error").asText()).isEqualTo("invalid_grant");
    assertThat(caller.alias("/test").statusCode()).isEqualTo(401);
    assertThat(caller.stockx(market).statusCode()).isEqualTo(401);
  }

  @Test
  void faults_are_changed_over_http_while_it_runs() {
    String url = venues.url("/faults");
    assertThat(Http.send("PUT", url + "/server-error:all", "").statusCode()).isEqualTo(200);
    assertThat(caller.stockx(market).statusCode()).isEqualTo(500);
    assertThat(Http.send("DELETE", url, "").statusCode()).isEqualTo(204);
    assertThat(caller.stockx(market).statusCode()).isEqualTo(200);
    assertThat(Http.send("PUT", url + "/nonsense", "").statusCode()).isEqualTo(400);
    assertThat(json(Http.get(url)).path("known")).hasSize(FaultProfile.values().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", "server-error:mars", "server-error*", "server-error*-1"})
  void an_unknown_fault_is_refused_by_name(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultRule.parse(written))
        .withMessageContaining("'" + written + "'");
  }

  private static int search(String token) {
    String url = VenueCaller.baseUrl(venues, Provider.STOCKX) + "/catalog/search?query=DD1391-100";
    return Http.get(url, "x-api-key", "demo", "Authorization", "Bearer " + token).statusCode();
  }

  private static String retryAfter(HttpResponse<String> response) {
    return response.headers().firstValue("Retry-After").orElse("none");
  }

  private static String contentType(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("none");
  }
}
