package org.soletape.demo.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.VenueCaller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.testing.OpenApi;
import org.soletape.testing.VenueCaller;

class RecordedMarketTest {
  private static final String FULL =
      """
      {"styleId": "AB1234-100",
       "stockx": {
        "search": {"productId": "p-full", "brand": "Nike", "productType": "sneakers",
         "styleId": "AB1234-100", "urlKey": "full", "title": "Full Shoe",
         "productAttributes": {"color": null, "colorway": "White", "gender": "men",
          "releaseDate": "2024-02-03", "retailPrice": 115, "season": null}},
        "product": null,
        "variants": [
         {"productId": "p-full", "variantId": "v9", "variantName": "full:0", "variantValue": "9",
          "sizeChart": {"defaultConversion": {"size": "9", "type": "us m"},
           "availableConversions": []},
          "gtins": [{"identifier": "0190000000008", "type": "EAN-13"}]},
         {"productId": "p-full", "variantId": "v10", "variantName": "full:1",
          "variantValue": "10", "sizeChart": {"defaultConversion":
           {"size": "10", "type": "us m"}, "availableConversions": []}, "gtins": []}],
        "market": [{"productId": "p-full", "variantId": "v9", "currencyCode": "GBP",
         "lowestAskAmount": "91", "highestBidAmount": null}]},
       "alias": {
        "catalog_item": {"catalog_id": "full-shoe", "name": "Full Shoe", "sku": "AB1234 100",
         "size_unit": "SIZE_UNIT_US", "allowed_sizes": [
          {"display_name": "9", "value": 9, "us_size_equivalent": 9},
          {"display_name": "10.5", "value": 10.5, "us_size_equivalent": 10.5}]},
        "recent_sales": [{"size": 9, "product_condition": "PRODUCT_CONDITION_NEW",
         "packaging_condition": "PACKAGING_CONDITION_GOOD_CONDITION", "body": {"recent_sales": [
          {"purchased_at": "2025-12-09T18:24:08.701Z", "price_cents": "6500", "size": 9,
           "consigned": true, "catalog_id": "full-shoe"},
          {"purchased_at": "2025-12-08T18:24:08.701Z", "price_cents": "6400", "size": 9,
           "consigned": false, "catalog_id": "full-shoe"}]}}]}}
      """;
  private static final String STOCKX_ONLY =
      """
      {"styleId": "CD5678-200", "alias": null,
       "stockx": {"search": null, "market": null, "variants": [],
        "product": {"productId": "p-only", "brand": "Nike", "productType": "sneakers",
         "styleId": "CD5678-200", "urlKey": "only", "title": "Only Shoe",
         "productAttributes": {"color": null, "colorway": null, "gender": null,
          "releaseDate": null, "retailPrice": null, "season": null},
         "sizeChart": {"defaultConversion": {"name": "US M", "type": "us m"},
          "availableConversions": []}}}}
      """;
  private static final String ALIAS_ONLY =
      """
      {"styleId": "EF9012-300", "stockx": null,
       "alias": {"catalog_item": {"catalog_id": "alias-shoe", "name": "Alias Shoe",
         "sku": "EF9012 300", "size_unit": "SIZE_UNIT_US", "allowed_sizes": []},
        "availabilities": {"variants": [{"size": 9.5,
         "product_condition": "PRODUCT_CONDITION_NEW",
         "packaging_condition": "PACKAGING_CONDITION_GOOD_CONDITION",
         "availability": {"lowest_listing_price_cents": "12300",
          "highest_offer_price_cents": "0", "last_sold_listing_price_cents": "11000",
          "global_indicator_price_cents": "0"}}]}}}
      """;

  @TempDir private Path directory;
  private RecordedMarket market;
  private SimulatedVenues venues;
  private VenueCaller caller;

  @BeforeEach
  void record() throws IOException {
    write("AB1234-100.json", FULL);
    write("CD5678-200.json", STOCKX_ONLY);
    write("EF9012-300.json", ALIAS_ONLY);
    write("README.md", "not a recording");
    write("broken.json", "{\"stockx\": ");
    write("shapeless.json", "{\"stockx\": {\"search\": []}}");
    market = new RecordedMarket(directory);
    venues = new SimulatedVenues(SimulationOptions.defaults().unpaced().withMarket(market));
    caller = new VenueCaller(venues);
  }

  @AfterEach
  void stop() {
    venues.close();
  }

  private void write(String name, String body) throws IOException {
    Files.writeString(directory.resolve(name), body, UTF_8);
  }

  @Test
  void malformed_files_are_named_and_the_others_load() {
    assertThat(market.problems())
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("broken.json: "),
            problem ->
                assertThat(problem).isEqualTo("shapeless.json: stockx.search is not an object"));
    assertThat(caller.productId("AB1234-100")).isEqualTo("p-full");
  }

  @Test
  void recorded_bodies_are_answered_word_for_word() {
    JsonNode rows = json(caller.stockx("/catalog/products/p-full/market-data?currencyCode=GBP"));
    assertThat(rows).hasSize(1);
    assertThat(rows.at("/0/lowestAskAmount").asText()).isEqualTo("91");
    assertThat(rows.at("/0/highestBidAmount").isNull()).isTrue();
    assertThat(json(caller.stockx("/catalog/products/p-full/variants/v9/market-data")))
        .isEqualTo(rows.get(0));
    assertThat(json(caller.stockx("/catalog/products/variants/gtins/190000000008")))
        .isEqualTo(json(caller.stockx("/catalog/products/p-full/variants/v9")));
  }

  @Test
  void a_size_the_venue_sent_nothing_for_has_no_row() {
    assertThat(caller.stockx("/catalog/products/p-full/variants/v10/market-data").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_search_row_is_made_from_the_product_when_it_was_not_recorded() {
    JsonNode row = json(caller.stockx("/catalog/search?query=CD5678-200")).at("/products/0");
    assertThat(row.path("productId").asText()).isEqualTo("p-only");
    assertThat(row.has("sizeChart")).isFalse();
  }

  @Test
  void a_venue_without_a_part_does_not_have_the_product() {
    assertThat(json(caller.stockx("/catalog/search?query=EF9012-300")).path("count").asInt())
        .isZero();
    assertThat(json(caller.alias("/catalog?query=CD5678-200")).path("catalog_items")).isEmpty();
    assertThat(caller.alias("/catalog/only").statusCode()).isEqualTo(404);
  }

  @Test
  void without_recorded_prices_alias_answers_its_sizes_without_offers() {
    JsonNode rows =
        json(caller.alias("/pricing_insights/availabilities/full-shoe")).path("variants");
    assertThat(rows).hasSize(2);
    for (JsonNode row : rows) {
      assertThat(row.path("product_condition").asText()).isEqualTo("PRODUCT_CONDITION_NEW");
      assertThat(row.path("availability")).allMatch(price -> price.asText().equals("0"));
    }
    assertThat(rows.at("/1/size").asText()).isEqualTo("10.5");
  }

  @Test
  void recorded_prices_gain_consigned_only_when_asked() {
    String path = "/pricing_insights/availabilities/alias-shoe";
    assertThat(json(caller.alias(path + "?consigned=true")).at("/variants/0/consigned").asText())
        .isEqualTo("true");
    assertThat(json(caller.alias(path)).at("/variants/0").has("consigned")).isFalse();
  }

  @Test
  void sales_are_those_recorded_and_none_otherwise() {
    assertThat(sales("full-shoe", "9", "")).hasSize(2);
    assertThat(sales("full-shoe", "9.0", "&limit=1")).hasSize(1);
    assertThat(sales("full-shoe", "9", "&consigned=false")).hasSize(1);
    assertThat(sales("full-shoe", "10.5", "")).isEmpty();
    assertThat(sales("alias-shoe", "9.5", "")).isEmpty();
  }

  @Test
  void replayed_answers_keep_to_the_descriptions() {
    OpenApi stockx = OpenApi.resource("/venues/stockx.yaml");
    for (String id : List.of("p-full", "p-only")) {
      for (String part : List.of("", "/variants", "/market-data")) {
        String target = "/catalog/products/" + id + part;
        assertThat(violations(stockx, "/stockx/v2" + target, caller.stockx(target))).isEmpty();
      }
    }
    OpenApi alias = OpenApi.resource("/venues/alias.yaml");
    for (String id : List.of("full-shoe", "alias-shoe")) {
      for (String part : List.of("/catalog/", "/pricing_insights/availabilities/")) {
        assertThat(violations(alias, "/alias/api/v1" + part + id, caller.alias(part + id)))
            .isEmpty();
      }
    }
  }

  private JsonNode sales(String id, String size, String more) {
    return json(caller.alias(
            "/pricing_insights/recent_sales?catalog_id="
                + id
                + "&size="
                + size
                + "&product_condition=1&packaging_condition=1"
                + more))
        .path("recent_sales");
  }

  private static List<String> violations(
      OpenApi description, String target, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return description.responseViolations(
        "GET", target, response.statusCode(), type, response.body());
  }
}
