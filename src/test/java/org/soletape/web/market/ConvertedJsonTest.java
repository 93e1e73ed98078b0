package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.quote;
import static org.soletape.web.market.PoundsAndDollars.DOLLARS;
import static org.soletape.web.market.PoundsAndDollars.FRIDAY;
import static org.soletape.web.market.PoundsAndDollars.NOON;
import static org.soletape.web.market.PoundsAndDollars.NOW;
import static org.soletape.web.market.PoundsAndDollars.POUNDS;
import static org.soletape.web.market.PoundsAndDollars.USD;
import static org.soletape.web.market.PoundsAndDollars.YEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.history.RollUp;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.JsonBody;

/** What programs are told in another currency, against figures worked out here. */
class ConvertedJsonTest {
  private static final String HISTORY = "/api/v1/market/DD1391-100/history";

  /** A euro in dollars on Monday the 23rd, which is today. */
  private static final BigDecimal TODAYS = new BigDecimal("1.2");

  @AutoClose private final PoundsAndDollars market = new PoundsAndDollars();

  @Test
  void each_day_of_the_history_is_told_by_the_rate_of_that_day() {
    keepHistory();
    HttpResponse<String> answer = market.counted.site().get(HISTORY + "?currency=GBP");
    List<JsonNode> days = JsonBody.of(answer).get("days").valueStream().toList();

    assertThat(ApiDescription.bundled().violations("/api/v1/market/{sku}/history", answer))
        .isEmpty();
    assertThat(days).hasSize(3);
    assertThat(days.get(0).get("converted").isNull()).as("no rate yet").isTrue();
    assertThat(days.get(1).get("lowest_ask").decimalValue()).isEqualByComparingTo("178.50");
    assertAmounts(
        days.get(1).get("converted"),
        Map.of(
            "lowest_ask", pounds("178.50"),
            "highest_bid", pounds("140.00"),
            "ask_low", pounds("170.01"),
            "bid_high", pounds("151.37")));
    assertAmounts(
        days.get(2).get("converted"),
        Map.of("lowest_ask", pounds("180.01"), "ask_low", pounds("180.01")));
    assertThat(days.get(2).at("/converted/highest_bid").isNull()).isTrue();
    assertThat(days.get(2).at("/converted/rate_day").asText()).isEqualTo("2026-11-20");
  }

  @Test
  void the_file_has_the_same_figures_in_columns_of_their_own() {
    keepHistory();
    List<String> lines = market.page(HISTORY + ".csv?currency=GBP").lines().toList();

    assertThat(lines.getFirst())
        .endsWith(
            ",currency,converted_lowest_ask,converted_highest_bid,converted_last_sale,"
                + "converted_ask_low,converted_bid_high,converted_currency,rate,rate_day,rate_source");
    assertThat(lines.get(1)).contains("2026-11-12,190.00").endsWith(",USD,,,,,,,,,");
    assertThat(lines.get(2))
        .endsWith(
            "2026-11-20,178.50,140.00,,170.01,151.37,,USD,%s,%s,,%s,%s,GBP,0.756673,2026-11-20,ECB"
                .formatted(pounds("178.50"), pounds("140.00"), pounds("170.01"), pounds("151.37")));
    assertThat(lines.get(3))
        .endsWith(
            "2026-11-22,180.01,,,180.01,,,USD,%s,,,%s,,GBP,0.756673,2026-11-20,ECB"
                .formatted(pounds("180.01"), pounds("180.01")));
  }

  /** At Alias rating 90 $158.19 are left of $180.01, and $136.65 of $155.50. */
  @Test
  void the_list_of_products_is_told_by_todays_rate_with_its_payouts() {
    market.rates(FRIDAY);
    market.rates(FRIDAY.plusDays(3), TODAYS);
    market.book(Provider.ALIAS, NOON, USD, quote(1, 180_01, 155_50));

    HttpResponse<String> answer = market.counted.site().get("/api/v1/products?currency=JPY");
    JsonNode shoe = JsonBody.of(answer).at("/products/0");

    assertThat(ApiDescription.bundled().violations("/api/v1/products", answer)).isEmpty();
    assertThat(shoe.get("alias_traded_ask_payout").decimalValue()).isEqualByComparingTo("158.19");
    assertThat(shoe.get("alias_traded_bid_payout").decimalValue()).isEqualByComparingTo("136.65");
    assertAmounts(
        shoe.get("alias_converted"),
        Map.of(
            "ask", yen("180.01"),
            "bid", yen("155.50"),
            "traded_ask", yen("180.01"),
            "traded_bid", yen("155.50"),
            "traded_ask_payout", yen("158.19"),
            "traded_bid_payout", yen("136.65")));
    assertThat(shoe.at("/alias_converted/rate").decimalValue()).isEqualByComparingTo("150.425");
    assertThat(shoe.at("/alias_converted/rate_day").asText()).isEqualTo("2026-11-23");
  }

  /** Of three days, the first before any rate, the last after the newest but today's. */
  private void keepHistory() {
    market.rates(FRIDAY);
    market.rates(FRIDAY.plusDays(3), TODAYS);
    day("2026-11-12T19:00:00Z", 190_00, 0);
    day("2026-11-20T01:00:00Z", 170_01, 151_37);
    day("2026-11-20T19:00:00Z", 178_50, 140_00);
    day("2026-11-22T07:00:00Z", 180_01, 0);
    new RollUp(market.counted.database()).run(NOW);
  }

  private void day(String at, int ask, int bid) {
    market.book(Provider.ALIAS, Instant.parse(at), USD, quote(1, ask, bid));
  }

  private static void assertAmounts(JsonNode converted, Map<String, BigDecimal> expected) {
    expected.forEach(
        (field, amount) ->
            assertThat(converted.get(field).decimalValue()).as(field).isEqualByComparingTo(amount));
  }

  private static BigDecimal pounds(String dollars) {
    return new BigDecimal(dollars).multiply(POUNDS).divide(DOLLARS, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal yen(String dollars) {
    return new BigDecimal(dollars).multiply(YEN).divide(TODAYS, 0, RoundingMode.HALF_UP);
  }
}
