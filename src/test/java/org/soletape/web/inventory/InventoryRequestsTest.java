package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.web.inventory.InventorySite.ALL;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.JsonBody;

/** Which requests for a change of the inventory are refused, and what is said of them. */
class InventoryRequestsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);
  private static final String NOTHING_BUT_SKU = "{\"sku\":\"DD1391-100\"}";

  @AutoClose private final InventorySite site = InventorySite.open(CLOCK);
  private final InventorySite.Owner anna = site.owner("anna@example.com");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"size": "9"}                                            | sku
          {"sku": null}                                            | sku
          {"sku": "X", "id": "1"}                                  | id
          {"sku": "X", "states": {"a": [1]}}                       | states
          {"sku": "X", "colour": "red"}                            | colour
          {"sku": "X", "SKU": "Y"}                                 | SKU
          {"sku": ["X"]}                                           | sku
          {"sku": "X", "notes": true}                              | notes
          {"sku": "X", "notes": "\\ud800"}                         | notes
          {"sku": "X", "notes": "\\u0000"}                         | notes
          {"sku": "X", "quantity": 0}                              | quantity
          {"sku": "X", "quantity": "1001"}                         | quantity
          {"sku": "X", "purchase_price": "twelve"}                 | purchase_price
          {"sku": "X", "purchase_currency": "ZZZ"}                 | purchase_currency
          {"sku": "X", "purchase_rate": 1.1}                       | purchase_rate
          {"sku": "X", "purchase_price": 1, "purchase_rate": 0}    | purchase_rate
          {"sku": "X", "purchase_date": "01/02/2026"}              | purchase_date
          {"sku": "X", "status": "gone"}                           | status
          {"sku": "X", "sold_price": 100}                          | sold_price
          {"sku": "X", "status": "listed", "payout": 0}            | payout
          {"sku": "X", "status": "sold", "sold_at": "2099-01-01"}  | sold_at
          """)
  void a_field_that_cannot_be_used_is_named_and_nothing_is_added(String body, String field) {
    HttpResponse<String> refused = anna.post(body);

    assertThat(refused.statusCode()).isEqualTo(422);
    JsonNode problem = JsonBody.of(refused);
    assertThat(problem.get("errors").fieldNames()).toIterable().containsExactly(field);
    assertThat(problem.get("errors").get(field).asText()).endsWith(".");
    assertThat(anna.all().get("items")).isEmpty();
  }

  @Test
  void all_fields_that_cannot_be_used_are_named_at_once() {
    JsonNode problem =
        JsonBody.of(anna.post("{\"size\": \"9\", \"status\": \"x\", \"a\": 1, \"payout\": \"?\"}"));

    assertThat(problem.get("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("sku", "status", "a", "payout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"sku\": \"X\"",
        "{\"sku\": \"X\",}",
        "{\"sku\": X}",
        "{\"sku\": \"X\"} {}",
        "{\"sku\": \"X\", \"sku\": \"Y\"}",
        "{\"sku\": NaN}",
        "{\"\\ud800\": 1}",
        "[]",
        "null",
        "\"sku\"",
        "sku=X",
      })
  void a_body_that_is_not_one_object_is_refused(String body) {
    HttpResponse<String> refused = anna.post(body);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).doesNotContain("jackson", "Exception");
  }

  @Test
  void where_a_body_is_malformed_is_told() {
    assertThat(JsonBody.of(anna.post("{\n  \"sku\" \"X\"}")).get("detail").asText())
        .contains("line 2, column 9");
    assertThat(JsonBody.of(anna.post("{\"sku\": 1,\n\"sku\": 2}")).get("detail").asText())
        .contains("twice", "line 2");
  }

  @Test
  void a_body_made_to_exhaust_the_server_is_refused() {
    String deep = "{\"sku\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    StringBuilder wide = new StringBuilder("{\"sku\": \"X\"");
    for (int i = 0; i < 5_000; i++) {
      wide.append(",\"f").append(i).append("\": 1");
    }

    assertThat(anna.post(deep).statusCode()).isEqualTo(400);
    assertThat(anna.post(wide.append("}").toString()).statusCode()).isEqualTo(400);
    assertThat(anna.post("{\"sku\": " + "9".repeat(100_000) + "}").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "json"})
  void a_body_is_sent_as_json(String type) {
    String[] headers = {"Cookie", anna.cookie(), "Sec-Fetch-Site", "same-origin"};

    assertThat(
            InventorySite.described(
                    site.site()
                        .send("POST", ALL, NOTHING_BUT_SKU, with(headers, "Content-Type", type)))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            site.site()
                .send(
                    "POST",
                    ALL,
                    NOTHING_BUT_SKU,
                    with(headers, "Content-Type", "Application/JSON; charset=utf-8"))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void nobody_is_answered_without_a_session_or_a_token() {
    for (String method : List.of("GET", "POST")) {
      HttpResponse<String> refused = site.site().send(method, ALL, NOTHING_BUT_SKU);
      assertThat(InventorySite.described(refused).statusCode()).isEqualTo(401);
    }
    for (String method : List.of("GET", "PATCH", "DELETE")) {
      HttpResponse<String> refused = site.site().send(method, ALL + "/1", NOTHING_BUT_SKU);
      assertThat(InventorySite.described(refused).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_cookie_writes_from_a_page_of_ours_only() {
    String id = anna.add(NOTHING_BUT_SKU);
    String cookie = anna.cookie();
    String[] json = {"Cookie", cookie, "Content-Type", "application/json"};

    assertThat(site.site().send("POST", ALL, NOTHING_BUT_SKU, json).statusCode()).isEqualTo(403);
    for (String method : List.of("PATCH", "DELETE")) {
      assertThat(
              InventorySite.described(
                      site.site()
                          .send(
                              method,
                              ALL + "/" + id,
                              "{}",
                              with(json, "Origin", "https://evil.example")))
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(anna.all().get("items")).hasSize(1);
    assertThat(site.site().get(ALL, "Cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(
            site.site()
                .send("DELETE", ALL + "/" + id, "", with(json, "Sec-Fetch-Site", "same-origin"))
                .statusCode())
        .isEqualTo(204);
  }

  private static String[] with(String[] headers, String name, String value) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      if (!headers[i].equals(name)) {
        kept.addAll(List.of(headers[i], headers[i + 1]));
      }
    }
    kept.addAll(List.of(name, value));
    return kept.toArray(String[]::new);
  }
}
