package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.Html;
import org.soletape.web.Links;

/** Equal pairs counted together. */
class LotsPageTest {
  @AutoClose private static PortfolioSite site;
  private static PortfolioSite.Owner anna;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
    anna = site.owner();
    add("sku", "DD1391-100", "size", "9", "purchase_price", "100", "purchase_date", "2026-11-13");
    add("sku", "dd1391 100", "size", "US 9", "purchase_price", "101");
    add("sku", "DD1391100", "size", "9.0", "purchase_date", "2026-11-02");
    add("sku", "DD1391-100", "size", "9", "condition", "used", "purchase_price", "60");
    add("sku", "DD1391-100", "size", "10.5", "purchase_price", "110");
    add("sku", "NOPE-1", "size", "9");
    add("sku", "nope 1", "size", "9");
  }

  @Test
  void equal_pairs_are_one_lot_with_average_cost_and_age_of_those_known() {
    List<String> rows = rows("group=lots");

    assertThat(rows).hasSize(4);
    // 100 and 101 are 100.50 on average; 10 and 21 days are 15.5, and 132 is paid for each today.
    assertThat(rows.getFirst())
        .contains("Nike Dunk Low Retro", "Panda", "DD1391-100 · size 9", "3 pairs")
        .contains("$100.50 1 without a cost", "$396", "16 days 1 without a date");
    assertThat(rows.get(1)).contains("NOPE-1", "2 pairs", "unknown").doesNotContain("$0");
    assertThat(anna.get("/inventory?group=lots").body()).contains("7 pairs in 4 lots");
  }

  @Test
  void a_lot_leads_to_its_pairs_and_back_to_all_lots() {
    String lot =
        Html.all(anna.get("/inventory?group=lots").body(), "class=\"name\"><a href=\"([^\"]*)\"")
            .getFirst()
            .replace("&amp;", "&");

    String pairs = anna.get(lot).body();

    assertThat(Html.all(pairs, "type=\"checkbox\" name=\"id\" value=\"([^\"]*)\"")).hasSize(3);
    assertThat(text(pairs)).contains("One lot", "All lots", "Each pair");
    assertThat(pairs).contains("<a href=\"/inventory?group=lots\">All lots</a>");
  }

  @ParameterizedTest
  @CsvSource({
    "sort=cost, size 10.5",
    "sort=-cost, used",
    "sort=days, size 9",
    "sort=cash, $396",
    "q=nope, NOPE-1"
  })
  void lots_are_sorted_and_narrowed_like_pairs(String query, String first) {
    assertThat(rows("group=lots&" + query).getFirst()).contains(first);
  }

  @Test
  void the_json_has_the_lots_of_the_page_in_the_order_they_were_begun() {
    JsonNode found = json("?group=lots");

    assertThat(found.get("total").asInt()).isEqualTo(4);
    assertThat(found.get("pairs").asInt()).isEqualTo(7);
    JsonNode dunks = found.get("lots").get(0);
    assertThat(dunks.get("example_id").asText()).isEqualTo(anna.items().getFirst().id());
    assertThat(words(dunks, "sku", "size", "condition")).containsExactly("DD1391-100", "9", "null");
    assertThat(words(dunks, "quantity", "average_cost", "cost_unknown"))
        .containsExactly("3", "100.5", "1");
    assertThat(words(dunks, "average_days_held", "days_unknown")).containsExactly("16", "1");
    assertThat(words(dunks.get("cash_today"), "amount", "counted", "of"))
        .containsExactly("396.0", "3", "3");
    assertThat(words(found.get("lots").get(1), "condition", "quantity"))
        .containsExactly("used", "1");
    assertThat(words(found.get("lots").get(3), "sku", "quantity", "average_cost", "cost_unknown"))
        .containsExactly("NOPE-1", "2", "null", "2");
    assertThat(words(found.get("lots").get(3).get("cash_today"), "amount", "counted", "of"))
        .containsExactly("null", "0", "2");
  }

  @Test
  void lots_of_the_json_are_narrowed_paged_and_lead_to_their_pairs() {
    JsonNode used = json("?group=lots&q=dunk&page=2&page_size=1");

    assertThat(used.get("total").asInt()).isEqualTo(3);
    assertThat(used.get("lots")).hasSize(1);
    String lot = used.get("lots").get(0).get("lot").asText();
    assertThat(json("?lot=" + Links.encoded(lot)).get("items"))
        .singleElement()
        .satisfies(pair -> assertThat(pair.get("condition").asText()).isEqualTo("used"));
    assertThat(
            anna.get("/api/v1/inventory?group=lots&page_size=1").headers().firstValue("Link").get())
        .contains("</api/v1/inventory?group=lots&page=4&page_size=1>; rel=\"last\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pairs", "LOTS"})
  void another_group_is_refused(String group) {
    HttpResponse<String> refused = anna.get("/api/v1/inventory?group=" + group);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("The group must be lots.");
  }

  private static JsonNode json(String query) {
    try {
      return JsonMapper.builder().build().readTree(anna.get("/api/v1/inventory" + query).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> words(JsonNode object, String... fields) {
    return Arrays.stream(fields).map(field -> object.get(field).asText()).toList();
  }

  private static List<String> rows(String query) {
    return Html.all(
            anna.get("/inventory?" + query).body(), "<tr role=\"row\">(?!\\s*<th)(.*?)</tr>")
        .stream()
        .map(Html::text)
        .toList();
  }

  private static void add(String... fields) {
    assertThat(anna.submit("/inventory/add", fields).statusCode()).isEqualTo(303);
    site.clock.advance(Duration.ofSeconds(1));
  }
}
