package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.VenueCaller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Provider;
import org.soletape.testing.Http;
import org.soletape.testing.OpenApi;
import org.soletape.testing.VenueCaller;

class SimulatedVenuesTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final OpenApi STOCKX = OpenApi.resource("/venues/stockx.yaml");
  private static final OpenApi ALIAS = OpenApi.resource("/venues/alias.yaml");
  private static final String DEADSTOCK =
      "&product_condition=PRODUCT_CONDITION_NEW"
          + "&packaging_condition=PACKAGING_CONDITION_GOOD_CONDITION";

  private static SimulatedVenues venues;
  private static VenueCaller caller;

  @BeforeAll
  static void start() {
    venues = new SimulatedVenues(SimulationOptions.defaults().unpaced().withClock(NOON));
    caller = new VenueCaller(venues);
  }

  @AfterAll
  static void stop() {
    venues.close();
  }

  @BeforeEach
  void forget() {
    venues.journal().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DD1391-100", "CW2288-111", "IB4171-010", "DM0966-160", "DD1503-101"})
  void every_stockx_answer_keeps_to_the_description(String sku) {
    String product = "/catalog/products/" + caller.productId(sku);
    JsonNode variants = json(caller.stockx(product + "/variants"));
    String variant = product + "/variants/" + variants.at("/0/variantId").asText();
    caller.stockx(variant);
    caller.stockx(product);
    assertDescribed(product);
    assertDescribed(product + "/variants");
    assertDescribed(variant);
    assertDescribed(product + "/market-data");
    assertDescribed(product + "/market-data?currencyCode=GBP");
    assertDescribed(variant + "/market-data?currencyCode=JPY");
    assertDescribed("/catalog/search?query=" + sku + "&pageNumber=2&pageSize=1");
    assertDescribed("/catalog/products/variants/gtins/" + anyGtin(variants));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DD1391-100", "CW2288-111", "IB4171-010", "DM0966-160", "DD1503-101"})
  void every_alias_answer_keeps_to_the_description(String sku) {
    String id = caller.catalogId(sku);
    JsonNode sizes = json(caller.alias("/catalog/" + id)).at("/catalog_item/allowed_sizes");
    String variation = "?catalog_id=" + id + "&size=" + sizes.at("/4/value").asText() + DEADSTOCK;
    assertDescribedByAlias("/test");
    assertDescribedByAlias("/catalog/" + id);
    assertDescribedByAlias("/catalog?query=jordan&limit=3");
    assertDescribedByAlias("/pricing_insights/availabilities/" + id);
    assertDescribedByAlias(
        "/pricing_insights/availabilities/" + id + "?consigned=true&region_id=2");
    assertDescribedByAlias("/pricing_insights/availability" + variation);
    assertDescribedByAlias("/pricing_insights/recent_sales" + variation + "&limit=200");
    assertDescribedByAlias("/pricing_insights/offer_histogram" + variation);
  }

  @Test
  void both_descriptions_are_served_and_every_path_of_them_is() {
    for (Provider venue : Provider.values()) {
      HttpResponse<String> yaml = Http.get(venues.url("/" + venue.id() + "/openapi.yaml"));
      assertThat(yaml.body()).startsWith("openapi: 3.0.3");
    }
    every_stockx_answer_keeps_to_the_description("DD1391-100");
    every_alias_answer_keeps_to_the_description("DD1391-100");
    caller.token("grant_type=refresh_token");
    Set<String> seen = new TreeSet<>();
    for (JournalEntry entry : venues.journal().entries()) {
      OpenApi description = entry.venue() == Provider.STOCKX ? STOCKX : ALIAS;
      description.operationOf(entry.method(), entry.target()).ifPresent(seen::add);
    }
    assertThat(seen).containsAll(STOCKX.operations()).containsAll(ALIAS.operations());
  }

  @Test
  void errors_are_in_the_venues_own_words() {
    assertRefused(caller.stockx("/catalog/products/unknown"), 404, "errorMessage");
    assertRefused(caller.stockx("/catalog/search"), 400, "errorMessage");
    assertRefused(caller.stockx("/catalog/products/unknown/market"), 404, "errorMessage");
    assertRefused(caller.stockx("/catalog/products/variants/gtins/1"), 400, "errorMessage");
    assertRefused(caller.stockx("/catalog/products/variants/gtins/12345678"), 404, "errorMessage");
    assertRefused(caller.alias("/catalog/unknown"), 404, "message");
    assertRefused(caller.alias("/regions"), 404, "message");
    assertThat(json(caller.alias("/catalog/unknown")).path("code").asInt()).isEqualTo(5);
  }

  @Test
  void stockx_refuses_country_and_foreign_variants() {
    String product = "/catalog/products/" + caller.productId("DD1391-100");
    assertThat(caller.stockx(product + "/market-data?country=GB").statusCode()).isEqualTo(400);
    assertThat(caller.stockx(product + "/market-data?currencyCode=XXX").statusCode())
        .isEqualTo(400);
    assertThat(caller.stockx(product + "/variants/other/market-data").statusCode()).isEqualTo(400);
  }

  @Test
  void recent_sales_need_a_size_and_both_conditions() {
    String base = "/pricing_insights/recent_sales?catalog_id=" + caller.catalogId("DD1391-100");
    HttpResponse<String> withoutSize = caller.alias(base + DEADSTOCK);
    assertThat(withoutSize.statusCode()).isEqualTo(400);
    assertThat(json(withoutSize).path("code").asInt()).isEqualTo(3);
    assertThat(caller.alias(base + "&size=10").statusCode()).isEqualTo(400);
    assertThat(caller.alias(base + "&size=10" + DEADSTOCK + "&limit=201").statusCode())
        .isEqualTo(400);
    assertThat(json(caller.alias(base + "&size=10" + DEADSTOCK)).path("recent_sales")).hasSize(10);
  }

  @Test
  void availability_rows_say_consigned_only_when_asked() {
    String path = "/pricing_insights/availabilities/" + caller.catalogId("DD1391-100");
    assertThat(json(caller.alias(path)).at("/variants/0").has("consigned")).isFalse();
    assertThat(json(caller.alias(path + "?consigned=false")).at("/variants/0/consigned").asText())
        .isEqualTo("false");
  }

  @Test
  void alias_pages_follow_one_another() {
    JsonNode first = json(caller.alias("/catalog?query=jordan&limit=5"));
    String token = first.path("next_pagination_token").asText();
    JsonNode second = json(caller.alias("/catalog?query=jordan&limit=5&pagination_token=" + token));
    assertThat(first.path("has_more").asBoolean()).isTrue();
    assertThat(second.at("/catalog_items/0")).isNotEqualTo(first.at("/catalog_items/0"));
  }

  @Test
  void alias_numbers_its_answers() {
    assertThat(caller.alias("/test").headers().firstValue("x-request-id")).isPresent();
  }

  @Test
  void pictures_come_from_this_server() {
    JsonNode item = json(caller.alias("/catalog?query=DD1391-100")).at("/catalog_items/0");
    String url = item.path("main_picture_url").asText();
    assertThat(url).startsWith(venues.url("/pictures/"));
    assertThat(Http.get(url).body()).startsWith("<svg");
    assertThat(Http.get(venues.url("/pictures/none.svg")).statusCode()).isEqualTo(404);
  }

  private static String anyGtin(JsonNode variants) {
    List<String> gtins = variants.findValuesAsText("identifier");
    return gtins.getFirst();
  }

  private static void assertRefused(HttpResponse<String> response, int status, String textField) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).path(textField).asText()).isNotEmpty();
  }

  private static void assertDescribed(String target) {
    assertThat(violations(STOCKX, "/stockx/v2" + target, caller.stockx(target)))
        .as(target)
        .isEmpty();
  }

  private static void assertDescribedByAlias(String target) {
    assertThat(violations(ALIAS, "/alias/api/v1" + target, caller.alias(target)))
        .as(target)
        .isEmpty();
  }

  private static List<String> violations(
      OpenApi description, String target, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(target).isEqualTo(200);
    assertThat(description.requestViolations("GET", target)).as(target).isEmpty();
    return description.responseViolations(
        "GET",
        target,
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
  }
}
