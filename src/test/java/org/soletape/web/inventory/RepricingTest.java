package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.account.AccessTokens;
import org.soletape.portfolio.sell.FoundRows;
import org.soletape.rates.RateStore;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;

/**
 * Listed pairs beside the lowest ask at their venue: $200 at StockX and $210 at Alias for size 9.
 */
class RepricingTest {
  private static PortfolioSite site;

  private PortfolioSite.Owner anna;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
    new RateStore(site.database())
        .keep(
            Map.of(
                LocalDate.parse("2026-11-20"),
                Map.of(
                    Currency.getInstance("USD"),
                    BigDecimal.ONE,
                    Currency.getInstance("JPY"),
                    BigDecimal.valueOf(40))),
            "ECB",
            site.clock.instant());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @BeforeEach
  void signIn() {
    anna = site.owner();
  }

  @Test
  void an_undercut_listing_tells_by_how_much_and_what_matching_and_beating_leave()
      throws Exception {
    list(SmallMarket.SHOE, "150", "StockX", "212", "2026-11-11");

    JsonNode listing = listings().get(0);
    assertThat(listing.get("standing").asText()).isEqualTo("undercut");
    assertThat(listing.get("undercut_by").toString()).isEqualTo("12.00");
    assertThat(listing.at("/lowest_ask/amount").toString()).isEqualTo("200.00");
    assertThat(listing.get("days_listed").asInt()).isEqualTo(12);
    // StockX takes 12 % at level 1, of at least a few dollars.
    assertThat(listing.at("/matching/payout/amount").toString()).isEqualTo("176.00");
    assertThat(listing.at("/matching/profit/amount").toString()).isEqualTo("26.00");
    assertThat(listing.at("/beating/price/amount").toString()).isEqualTo("199.00");
    assertThat(listing.at("/beating/payout/amount").toString()).isEqualTo("175.12");
    assertThat(listing.at("/at_own_price/payout/amount").toString()).isEqualTo("186.56");
    assertThat(listing.at("/matching/loses").asBoolean()).isFalse();
    assertThat(page())
        .contains("undercut by $12", "$176", "$175.12", "12 days", "+$26 (17.3%)")
        .contains("1 of 1 listing undercut; 0 would lose money at the lowest ask.");
  }

  @Test
  void what_loses_money_at_the_lowest_ask_is_said() throws Exception {
    list(SmallMarket.SHOE, "190", "alias", "250", "");

    JsonNode listing = listings().get(0);
    assertThat(listing.at("/matching/loses").asBoolean()).isTrue();
    assertThat(listing.at("/matching/profit/amount").decimalValue()).isNegative();
    assertThat(listing.get("days_listed").isNull()).isTrue();
    assertThat(page()).contains("1 would lose money at the lowest ask", "days not stated");
  }

  @Test
  void nobody_asks_less_than_the_lowest_ask_itself() throws Exception {
    list(SmallMarket.SHOE, "100", "StockX", "200", "2026-11-23");
    list(SmallMarket.SHOE, "100", "StockX", "180", "2026-11-23");

    for (JsonNode listing : listings()) {
      assertThat(listing.get("standing").asText()).isEqualTo("lowest");
      assertThat(listing.get("undercut_by").isNull()).isTrue();
    }
    assertThat(page()).contains("nobody asks less");
  }

  @Test
  void what_is_not_known_is_no_undercut() throws Exception {
    list(SmallMarket.SHOE, "100", "eBay", "300", "");
    list(SmallMarket.SHOE, "100", "StockX", "", "");
    list(SmallMarket.STALE, "100", "StockX", "300", "");
    list(SmallMarket.PENDING, "100", "StockX", "300", "");

    List<String> standings = new ArrayList<>();
    for (JsonNode listing : listings()) {
      standings.add(listing.get("standing").asText());
      assertThat(listing.get("undercut_by").isNull()).isTrue();
    }
    assertThat(standings).containsExactly("stale", "unknown", "unknown", "unknown");
    assertThat(page()).contains("lowest ask is stale", "no price", "eBay");
  }

  @ParameterizedTest
  @CsvSource({
    "size, 10.5, lowest, nobody asks less",
    "condition, VNDS, used, asks are of new pairs"
  })
  void without_an_ask_of_such_a_pair_nobody_undercuts_it(
      String field, String value, String standing, String verdict) throws Exception {
    list(SmallMarket.SHOE, "100", "StockX", "250", "", field, value);

    JsonNode listing = listings().get(0);
    assertThat(listing.get("standing").asText()).isEqualTo(standing);
    assertThat(listing.get("undercut_by").isNull()).isTrue();
    assertThat(page()).contains(verdict, "0 of 1 listing undercut");
  }

  @Test
  void nobody_is_undercut_by_nothing() throws Exception {
    anna.reckonIn("JPY");
    // A cent is 0.4 yen, so that both prices come to ¥8,000.
    list(SmallMarket.SHOE, "100", "StockX", "$200.01", "");

    JsonNode listing = listings().get(0);
    assertThat(listing.get("standing").asText()).isEqualTo("undercut");
    assertThat(listing.get("undercut_by").decimalValue()).isEqualByComparingTo("1");
  }

  @Test
  void all_listings_are_counted_whether_or_not_they_are_told() throws Exception {
    for (int i = 0; i < 7; i++) {
      list(SmallMarket.SHOE, "190", "StockX", "212", "");
    }

    FoundRows.Listings told = new FoundRows.Listings(List.of(), 700, 600, 5);
    assertThat(SellView.Listings.of(told).summary())
        .isEqualTo(
            "600 of 700 listings undercut; 5 would lose money at the lowest ask."
                + " The first 0 are shown.");
    assertThat(page()).contains("7 of 7 listings undercut; 7 would lose money at the lowest ask.");
  }

  @Test
  void those_undercut_by_most_come_first_and_held_and_sold_ones_are_not_there() throws Exception {
    list(SmallMarket.SHOE, "100", "StockX", "205", "");
    list(SmallMarket.SHOE, "100", "StockX", "290", "");
    String held = list(SmallMarket.SHOE, "100", "StockX", "400", "");
    anna.submit(
        "/inventory/" + held,
        "version",
        anna.item(held).version(),
        "sku",
        SmallMarket.SHOE,
        "size",
        "9",
        "status",
        "held");

    List<String> by = new ArrayList<>();
    listings().forEach(listing -> by.add(listing.get("undercut_by").toString()));
    assertThat(by).containsExactly("90.00", "5.00");
  }

  @Test
  void without_a_listing_the_board_says_nothing_of_them() {
    anna.submit("/inventory/add", "sku", SmallMarket.SHOE, "size", "9", "status", "held");

    assertThat(anna.get("/sell").body()).doesNotContain("Your listings");
  }

  /**
   * Adds a listed pair and returns its id.
   *
   * @param others fields and their values, instead of size 9 and no condition
   */
  private String list(
      String sku, String cost, String venue, String price, String since, String... others) {
    List<String> known = new ArrayList<>();
    anna.items().forEach(item -> known.add(item.id()));
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("sku", sku);
    fields.put("size", "9");
    fields.put("status", "listed");
    fields.put("purchase_price", cost);
    fields.put("listed_venue", venue);
    fields.put("listed_price", price);
    fields.put("listed_since", since);
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    String[] form =
        fields.entrySet().stream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new);
    assertThat(anna.submit("/inventory/add", form).statusCode()).isEqualTo(303);
    return anna.items().stream()
        .map(item -> item.id())
        .filter(id -> !known.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode listings() throws Exception {
    String token = new AccessTokens(site.database(), site.clock).make(anna.id(), "test");
    var answer =
        Http.get(site.url("/api/v1/inventory?view=sell"), "Authorization", "Bearer " + token);
    assertThat(ApiDescription.bundled().violations("/api/v1/inventory", answer)).isEmpty();
    JsonNode body = JsonBody.of(answer);
    assertThat(body.get("listed").asInt()).isEqualTo(body.get("listings").size());
    return body.get("listings");
  }

  private String page() {
    return Html.text(anna.get("/sell").body());
  }
}
