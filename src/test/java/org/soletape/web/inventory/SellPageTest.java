package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.money.Money;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Html;
import org.soletape.testing.JsonBody;
import org.soletape.web.chart.MoneyText;

/** Where and when to sell, on the page and in the JSON. */
class SellPageTest {
  private static final String JSON = "/api/v1/inventory?view=sell";

  @AutoClose private static PortfolioSite site;
  private static PortfolioSite.Owner anna;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SellMarket::fill);
    anna = site.owner();
    add(SellMarket.SHOE, "9", "100", "");
    add(SellMarket.SHOE, "9", "120", "");
    add(SellMarket.SHOE, "9", "60", "worn twice");
    add(SellMarket.SHOE, "10.5", "110", "");
    add(SellMarket.INVERTED, "9", "550", "new");
    add(SmallMarket.STALE, "9", "90", "");
    add("NOPE-1", "9", "20", "");
  }

  @Test
  void equal_pairs_count_together_and_a_used_one_apart() {
    JsonNode row = row("quantity", "2");

    assertThat(row.get("sku").asText()).isEqualTo(SellMarket.SHOE);
    assertThat(row.at("/average_cost/amount").decimalValue()).isEqualByComparingTo("110");
    // 150 less 9 % and 3 % at StockX; 140 less 9.5 %, and 2.9 % of that, at Alias.
    assertThat(row.at("/cash_today/payout").decimalValue()).isEqualByComparingTo("132");
    assertThat(row.at("/cash_today/venue").asText()).isEqualTo("stockx");
    assertThat(row.at("/cash_today/profit").decimalValue()).isEqualByComparingTo("22");
    assertThat(row.at("/if_listed/payout").decimalValue()).isEqualByComparingTo("184.54");
    assertThat(rows(JSON + "&rule=used")).hasSize(1);
    assertThat(page("")).contains("2 pairs");
  }

  @Test
  void parity_is_told_in_both_directions_with_how_far_the_venue_is_from_it() {
    JsonNode alias = venue(row("quantity", "2"), "alias");
    JsonNode stockx = venue(row("quantity", "2"), "stockx");

    // 150.22 leaves 132.01 there, and a cent less exactly the 132 that StockX pays.
    assertThat(alias.at("/parity/amount").decimalValue()).isEqualByComparingTo("150.22");
    assertThat(alias.at("/parity/ask_above").decimalValue()).isEqualByComparingTo("59.78");
    assertThat(alias.at("/parity/bid_above").decimalValue()).isEqualByComparingTo("-10.22");
    assertThat(stockx.at("/parity/amount").decimalValue())
        .isBetween(new BigDecimal("139"), new BigDecimal("141"));
    assertThat(page("")).contains("$150.22 or more; ask $59.78 above, bid $10.22 below");
  }

  @Test
  void what_stands_out_is_one_sentence_by_the_rules() {
    assertThat(sentence("rule=cash_first"))
        .isEqualTo(
            "Cash at StockX pays $18.32 more than listing at Alias;"
                + " even the better way, at StockX, brings $22 less than it cost.");
    assertThat(sentence("rule=used"))
        .isEqualTo("Stated as \u201cworn twice\u201d, and these are prices of new pairs.");
    assertThat(sentence("rule=stale")).isEqualTo("Every price is older than it should be.");
    assertThat(sentence("rule=unpriced&q=nope"))
        .isEqualTo("No price today because this style code is not tracked.");
    assertThat(row("quantity", "2").get("sentence").asText())
        .isEqualTo(
            "The bid at StockX is the highest in 60 days;"
                + " its ask at StockX is 25 % above the median of its sizes.");
  }

  @Test
  void a_loss_is_told_of_the_way_whose_price_is_fresh() {
    var ben = site.owner();
    ben.submit(
        "/inventory/add", "sku", SellMarket.HALF_STALE, "size", "9", "purchase_price", "200");

    JsonNode row = JsonBody.of(ben.get(JSON)).at("/rows/0");

    assertThat(row.get("sentence").asText())
        .startsWith("Listing at Alias would bring $")
        .contains(" less than it cost; there is no fresh bid; listed at Alias");
  }

  @Test
  void a_size_is_placed_in_its_year_on_its_curve_and_in_its_pace() {
    JsonNode row = row("quantity", "2");

    assertThat(row.at("/year/side").asText()).isEqualTo("bid");
    assertThat(row.at("/year/days").asInt()).isEqualTo(60);
    assertThat(row.at("/year/percent_lower").asInt()).isEqualTo(100);
    assertThat(venue(row, "stockx").at("/size_curve/percent").decimalValue())
        .isEqualByComparingTo("25");
    assertThat(venue(row, "stockx").at("/sales/state").asText()).isEqualTo("not_offered");
    assertThat(venue(row, "alias").at("/sales/in_7_days").asInt()).isEqualTo(3);
    assertThat(venue(row, "alias").at("/sales/days_each").decimalValue())
        .isEqualByComparingTo("2.3");
    assertThat(page(""))
        .contains("above 100 % of 60 days", "one takes 2.3 days", "not offered", "median $160");
  }

  @Test
  void sales_counted_more_than_seven_days_ago_are_not_known() {
    JsonNode alias = venue(row("sku", SellMarket.INVERTED), "alias");

    assertThat(alias.at("/sales/in_7_days").isNull()).isTrue();
    assertThat(alias.at("/sales/state").asText()).isEqualTo("pending");
  }

  @Test
  void what_is_missing_says_why_and_is_never_zero() {
    JsonNode nowhere = row("sku", "NOPE-1");

    assertThat(nowhere.at("/cash_today/payout").isNull()).isTrue();
    assertThat(nowhere.at("/cash_today/state").asText()).isEqualTo("unknown_sku");
    assertThat(nowhere.get("year").isNull()).isTrue();
    assertThat(venue(nowhere, "alias").at("/parity/state").asText()).isEqualTo("unknown_sku");
    assertThat(venue(nowhere, "alias").at("/sales/state").asText()).isEqualTo("pending");
    String card = Html.all(anna.get("/sell?q=nope").body(), "<article(.*?)</article>").getFirst();
    assertThat(text(card)).contains("unknown", "NOPE-1").doesNotContain("$0");
  }

  @Test
  void the_page_and_the_json_have_the_same_rows_figures_and_sentences() {
    for (String query : List.of("", "sort=cash", "sort=-name", "sort=year", "losing=1", "q=dunk")) {
      List<JsonNode> rows = rows(JSON + "&" + query);
      List<String> cards =
          Html.all(anna.get("/sell?" + query).body(), "<article(.*?)</article>").stream()
              .map(Html::text)
              .toList();

      assertThat(cards).as(query).hasSameSizeAs(rows).isNotEmpty();
      for (int i = 0; i < cards.size(); i++) {
        JsonNode row = rows.get(i);
        assertThat(cards.get(i)).contains(row.get("sentence").asText());
        for (String figure :
            List.of("/cash_today/payout", "/if_listed/payout", "/average_cost/amount")) {
          if (!row.at(figure).isNull()) {
            assertThat(cards.get(i)).as(figure).contains(money(row.at(figure)));
          }
        }
        for (JsonNode at : row.get("venues")) {
          for (String figure : List.of("/parity/amount", "/break_even/amount")) {
            if (!at.at(figure).isNull()) {
              assertThat(cards.get(i)).as(figure).contains(money(at.at(figure)));
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sort=name, FQ8138-600",
    "sort=cash, IN5555-100",
    "sort=-cash, DD1391-100",
    "sort=profit, DD1391-100",
    "sort=year, DD1391-100",
    "sort=sales, DD1391-100",
    "rule=stale, FQ8138-600"
  })
  void rows_are_sorted_and_narrowed_by_the_address(String query, String first) {
    assertThat(rows(JSON + "&" + query).getFirst().get("sku").asText()).isEqualTo(first);
    assertThat(page(query)).contains(first);
  }

  @Test
  void lots_in_doubt_come_last_and_pages_of_the_json_lead_to_each_other() {
    List<JsonNode> rows = rows(JSON);

    assertThat(rows.getFirst().at("/rules/0").asText()).isEqualTo("cash_first");
    assertThat(rows.subList(rows.size() - 4, rows.size()))
        .extracting(row -> row.at("/rules/0").asText())
        .containsExactly("used", "unpriced", "unpriced", "stale");
    HttpResponse<String> part = anna.get(JSON + "&page_size=2&sort=cash&page=2");
    assertThat(JsonBody.of(part).get("rows")).hasSize(2);
    assertThat(part.headers().firstValue("Link").orElseThrow())
        .contains(
            "</api/v1/inventory?view=sell&sort=cash&page=1&page_size=2>; rel=\"prev\"",
            "</api/v1/inventory?view=sell&sort=cash&page=3&page_size=2>; rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"view=buy", "view=sell&sort=best", "view=sell&rule=all", "view=sell&sort="})
  void what_is_not_known_of_the_board_is_refused(String query) {
    HttpResponse<String> refused = anna.get("/api/v1/inventory?" + query);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(ApiDescription.bundled().violations("/api/v1/inventory", refused)).isEmpty();
  }

  @Test
  void every_answer_is_as_described() {
    for (String query : List.of("", "&sort=gap", "&status=sold", "&rule=loss", "&page=9")) {
      HttpResponse<String> answer = anna.get(JSON + query);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(ApiDescription.bundled().violations("/api/v1/inventory", answer))
          .as(answer.body())
          .isEmpty();
    }
  }

  @Test
  void the_page_of_a_pair_shows_its_own_row_in_full() {
    String pair = anna.items().getFirst().id();

    String form = text(anna.get("/inventory/" + pair).body());

    // Its own cost, not the lot's average: 132 less 100.
    assertThat(form)
        .contains("Selling it", "+$32", "$150.22 or more", "above 100 % of 60 days", "Told");
    assertThat(form).contains("The bid at StockX is the highest in 60 days");
  }

  @Test
  void whoever_owns_nothing_is_led_on() {
    assertThat(text(site.owner().get("/sell").body()))
        .contains("Nothing to sell yet", "Add a pair");
    assertThat(page("q=nothing-like-it")).contains("Nothing to show", "Show everything");
  }

  private static void add(String sku, String size, String paid, String condition) {
    HttpResponse<String> added =
        anna.submit(
            "/inventory/add",
            "sku",
            sku,
            "size",
            size,
            "purchase_price",
            paid,
            "condition",
            condition);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    site.clock.advance(Duration.ofSeconds(1));
  }

  private static String page(String query) {
    HttpResponse<String> answer = anna.get("/sell?" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return text(answer.body());
  }

  private static List<JsonNode> rows(String path) {
    return JsonBody.of(anna.get(path)).get("rows").valueStream().toList();
  }

  private static JsonNode row(String field, String value) {
    return rows(JSON).stream()
        .filter(row -> row.get(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static String sentence(String query) {
    return rows(JSON + "&" + query).getFirst().get("sentence").asText();
  }

  private static JsonNode venue(JsonNode row, String venue) {
    return row.get("venues")
        .valueStream()
        .filter(at -> at.get("venue").asText().equals(venue))
        .findFirst()
        .orElseThrow();
  }

  private static String money(JsonNode major) {
    return MoneyText.of(Money.ofMajor(major.asText(), Currency.getInstance("USD")));
  }
}
