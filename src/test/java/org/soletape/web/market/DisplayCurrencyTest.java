package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;
import static org.soletape.testing.TestMarket.quote;
import static org.soletape.web.market.PoundsAndDollars.DOLLARS;
import static org.soletape.web.market.PoundsAndDollars.FRIDAY;
import static org.soletape.web.market.PoundsAndDollars.GBP;
import static org.soletape.web.market.PoundsAndDollars.NOON;
import static org.soletape.web.market.PoundsAndDollars.NOW;
import static org.soletape.web.market.PoundsAndDollars.POUNDS;
import static org.soletape.web.market.PoundsAndDollars.USD;
import static org.soletape.web.market.PoundsAndDollars.YEN;
import static org.soletape.web.market.PoundsAndDollars.latest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Provider;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Html;
import org.soletape.testing.JsonBody;
import org.soletape.web.CountedSite;
import org.soletape.web.Site;

/** Two venues that answer in pounds and in dollars, and a reader who wants to compare them. */
class DisplayCurrencyTest {
  private static final String PATH = "/market/DD1391-100";

  @AutoClose private final PoundsAndDollars market = new PoundsAndDollars();
  private final CountedSite counted = market.counted;
  private final Site site = counted.site();
  private final ApiDescription description = ApiDescription.bundled();

  @Test
  void the_json_has_every_amount_as_stored_and_as_converted() {
    market.rates(FRIDAY);
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_00, 120_00));
    market.book(Provider.ALIAS, NOON, USD, quote(1, 180_01, 0));

    HttpResponse<String> answer = site.get("/api/v1/market/DD1391-100?currency=JPY");

    assertThat(description.violations("/api/v1/market/{sku}", answer)).isEmpty();
    JsonNode alias = latest(answer, "alias");
    assertThat(alias.get("lowest_ask").decimalValue()).isEqualTo("180.01");
    assertThat(alias.get("currency").asText()).isEqualTo("USD");
    assertThat(alias.get("converted").toString())
        .isEqualTo(
            """
            {"lowest_ask":%s,"highest_bid":null,"last_sale":null,"ask_payout":%s,\
            "bid_payout":null,"currency":"JPY","rate":155.424,\
            "rate_day":"2026-11-20","rate_source":"ECB"}"""
                .formatted(
                    converted("180.01", DOLLARS, YEN, 0), converted("158.19", DOLLARS, YEN, 0)));
    assertThat(latest(answer, "stockx").at("/converted/highest_bid").decimalValue())
        .isEqualTo(converted("120.00", POUNDS, YEN, 0));
  }

  @Test
  void page_and_json_tell_the_same_amounts() {
    market.rates(FRIDAY);
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_35, 120_00), quote(2, 151_00, 0));
    market.book(Provider.ALIAS, NOON, USD, quote(1, 180_01, 155_50), quote(2, 199_99, 33_33));

    for (String currency : List.of("GBP", "USD", "EUR", "JPY")) {
      String page = market.page(PATH + "?currency=" + currency);
      JsonNode json =
          JsonBody.of(site.get("/api/v1/market/DD1391-100?currency=" + currency))
              .get("latestPrices");

      assertThat(json).hasSize(4);
      for (JsonNode quote : json) {
        for (String field : List.of("lowest_ask", "highest_bid")) {
          JsonNode amount = quote.get("converted").get(field);
          if (!amount.isNull()) {
            assertThat(figures(page)).as(currency + quote).contains(digits(amount));
          }
        }
      }
    }
  }

  @Test
  void venues_in_two_currencies_are_shown_in_the_usual_one_and_compared() {
    market.rates(FRIDAY);
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_00, 120_00));
    market.book(Provider.ALIAS, NOON, USD, quote(1, 180_00, 0));

    String page = market.page(PATH);

    assertThat(Html.text(page)).contains("USD at 0.756673 GBP of 20 Nov (ECB)");
    assertThat(page).contains("title=\"$180 at 0.756673 GBP of 20 Nov (ECB)");
    assertThat(cell(page, "alias ask")).contains("£136.20", "lower ask");
    assertThat(cell(page, "stockx ask")).contains("£140").doesNotContain("lower ask", "title");
    assertThat(latest(site.get("/api/v1/market/DD1391-100"), "alias").get("converted"))
        .isNotEmpty();
  }

  @Test
  void where_all_answer_in_the_currency_shown_nothing_is_converted_and_no_rate_matters() {
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_00, 120_00));
    market.book(Provider.ALIAS, NOON, GBP, quote(1, 139_00, 0));
    String before = etag(site.get("/api/v1/market/DD1391-100"));
    HttpResponse<String> answer = site.get("/api/v1/market/DD1391-100");
    assertThat(answer.body()).doesNotContain("converted", "rate_day");

    market.rates(FRIDAY);

    try (Site later = counted.at(NOW.plusSeconds(120))) {
      String offered = etag(later.get(PATH));
      market.rates(FRIDAY.plusDays(3));
      try (Site evenLater = counted.at(NOW.plusSeconds(240))) {
        assertThat(etag(evenLater.get("/api/v1/market/DD1391-100"))).isEqualTo(before);
        assertThat(etag(evenLater.get(PATH))).isEqualTo(offered);
        assertThat(etag(evenLater.get(PATH + "?currency=USD")))
            .isNotEqualTo(etag(later.get(PATH + "?currency=USD")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, "/", "/api/v1/products", "/api/v1/market/DD1391-100"})
  void another_days_rates_make_another_edition_of_what_was_converted(String path) {
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_00, 120_00));
    market.book(Provider.ALIAS, NOON, USD, quote(1, 180_00, 0));
    market.rates(FRIDAY);
    String before = etag(site.get(path));
    assertThat(etag(site.get(path))).isEqualTo(before);

    market.rates(FRIDAY.plusDays(3));

    try (Site later = counted.at(NOW.plusSeconds(61))) {
      assertThat(later.get(path, "If-None-Match", before).statusCode()).isEqualTo(200);
    }
  }

  /** It is five past two, the rates are expected at four, and the slot ends at six. */
  @ParameterizedTest
  @ValueSource(strings = {PATH, "/", "/api/v1/products", "/api/v1/market/DD1391-100"})
  void what_is_converted_is_kept_until_the_next_rates_are_expected(String path) {
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_00, 120_00));
    market.book(Provider.ALIAS, NOON, GBP, quote(1, 180_00, 0));
    market.rates(FRIDAY);

    assertThat(sharedLife(site.get(path))).isEqualTo("14400");
    assertThat(sharedLife(site.get(path + "?currency=USD"))).isEqualTo("6900");
  }

  private static String sharedLife(HttpResponse<String> answer) {
    return answer.headers().firstValue("Cache-Control").orElseThrow().replaceAll(".*s-maxage=", "");
  }

  @Test
  void without_a_rate_everything_stays_as_it_was_told_and_nothing_is_compared() {
    market.rates(FRIDAY.minusDays(5));
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_00, 120_00));
    market.book(Provider.ALIAS, NOON, USD, quote(1, 180_00, 0));

    String page = market.page(PATH + "?currency=GBP");
    JsonNode alias = latest(site.get("/api/v1/market/DD1391-100?currency=GBP"), "alias");
    String list = market.page("/?currency=GBP");

    assertThat(Html.text(page)).contains("No rate from USD to GBP");
    assertThat(page).contains("$180").doesNotContain("title=\"lower ask", "at 0.");
    assertThat(alias.get("converted").isNull()).isTrue();
    assertThat(Html.text(list)).contains("No rate from USD to GBP", "$180", "£140");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XYZ", "gbp", "GBPX", "XXX", "XAU", "IDR", "%27", "G%C3%9F"})
  void a_currency_that_is_none_is_refused(String code) {
    for (String path :
        List.of(
            "/",
            PATH,
            PATH + "/weeks",
            "/api/v1/products",
            "/api/v1/market/DD1391-100",
            "/api/v1/market/DD1391-100/history")) {
      HttpResponse<String> answer = site.get(path + "?currency=" + code);

      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("The currency must be a code of ISO 4217 such as GBP");
    }
  }

  @Test
  void every_link_keeps_the_currency() {
    market.rates(FRIDAY);
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_00, 120_00));

    List<String> ofMarket = links(market.page(PATH + "?currency=JPY"));
    List<String> ofList = links(market.page("/?currency=JPY&sort=ask"));

    assertThat(ofMarket)
        .filteredOn(DisplayCurrencyTest::isOfTheMarket)
        .isNotEmpty()
        .allMatch(link -> link.contains("currency=JPY"));
    assertThat(ofList)
        .filteredOn(DisplayCurrencyTest::isOfTheMarket)
        .contains("/market/DD1391-100?currency=JPY")
        .allMatch(link -> link.contains("currency=JPY"));
  }

  private static boolean isOfTheMarket(String link) {
    return link.matches("[/?].*")
        && !link.matches("/(inventory|sell|watching|alerts|reports|status|account).*");
  }

  @Test
  void the_currencies_with_a_rate_are_offered_the_usual_ones_first() {
    assertThat(market.page(PATH)).doesNotContain("name=\"currency\"");
    market.rates(FRIDAY);

    try (Site later = counted.at(NOW.plusSeconds(61))) {
      String page = later.get(PATH + "?currency=JPY").body();

      assertThat(Html.all(page, "<option [^>]*>([^<]+)</option>"))
          .containsExactly("GBP (usual)", "USD", "EUR", "GBP", "JPY");
      assertThat(page).contains("<option value=\"JPY\" selected>");
    }
  }

  @Test
  void a_page_shown_in_the_currency_it_was_told_in_asks_for_no_rate_again() {
    market.book(Provider.STOCKX, NOON, GBP, quote(1, 140_00, 120_00));
    market.page(PATH);

    assertThat(counted.statements().during(() -> market.page(PATH))).isEqualTo(1);
    assertThat(counted.statements().during(() -> market.page(PATH + "?size=10"))).isEqualTo(3);
    assertThat(counted.statements().during(() -> market.page(PATH + "?currency=USD"))).isEqualTo(3);
    assertThat(counted.statements().during(() -> market.page(PATH + "?currency=USD"))).isEqualTo(1);
  }

  /** By a way of its own: rounded once. */
  private static BigDecimal converted(
      String amount, BigDecimal fromPerEuro, BigDecimal toPerEuro, int decimals) {
    return new BigDecimal(amount)
        .multiply(toPerEuro)
        .divide(fromPerEuro, decimals, RoundingMode.HALF_UP);
  }

  /** The digits of every amount in the table of sizes. */
  private static List<String> figures(String page) {
    return Html.all(page, "<td role=\"cell\" class=\"num [^>]*>.*?class=\"price[^>]*>([^<]+)<")
        .stream()
        .map(text -> text.replaceAll("[^0-9.]", ""))
        .map(text -> new BigDecimal(text.isEmpty() ? "0" : text).stripTrailingZeros())
        .map(BigDecimal::toPlainString)
        .toList();
  }

  private static String digits(JsonNode amount) {
    return amount.decimalValue().stripTrailingZeros().toPlainString();
  }

  private static String cell(String page, String style) {
    return Html.all(page, "(<td role=\"cell\" class=\"num " + style + "\".*?</td>)").get(0);
  }

  private static List<String> links(String page) {
    return Html.all(page, "<a [^>]*?href=\"([^\"]+)\"").stream()
        .filter(link -> !link.startsWith("#"))
        .toList();
  }
}
