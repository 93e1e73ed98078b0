package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;
import static org.soletape.web.inventory.PortfolioSite.held;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.db.Database;
import org.soletape.rates.RateStore;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.JsonBody;

/** Fees of somebody who counts in pounds, of which Alias' two dollars are 1.60. */
class ConvertedFeesPageTest {
  private static final String FEES = "/inventory/fees";

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(ConvertedFeesPageTest::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  private static void fill(Database database) {
    SmallMarket.fill(database);
    new RateStore(database)
        .keep(
            Map.of(
                LocalDate.of(2026, 11, 20),
                Map.of(
                    Currency.getInstance("USD"),
                    new BigDecimal("1.25"),
                    Currency.getInstance("GBP"),
                    BigDecimal.ONE,
                    Currency.getInstance("JPY"),
                    new BigDecimal("194.28"))),
            "ECB",
            Instant.parse(PortfolioSite.NOW));
  }

  @BeforeEach
  void countInPounds() {
    anna.reckonIn("GBP");
  }

  @Test
  void the_field_shows_what_is_taken_and_zero_overrules_it() {
    assertThat(held(anna.get(FEES).body(), "alias_seller_fee")).isEqualTo("1.60");
    anna.submit(FEES, "alias_seller_fee", "1.60");
    assertThat(stated()).as("left as it was").doesNotContain("a seller fee of");

    anna.submit(FEES, "alias_seller_fee", "0");

    assertThat(stated()).contains("a seller fee of GBP 0.00");
    assertThat(held(anna.get(FEES).body(), "alias_seller_fee")).isEqualTo("0.00");
  }

  @Test
  void where_there_is_no_rate_the_field_is_empty_and_zero_can_be_stated() {
    site.clock.set("2026-11-29T14:05:00Z");
    try {
      assertThat(held(anna.get(FEES).body(), "alias_seller_fee")).isEmpty();
      anna.submit(FEES, "alias_seller_fee", "");
      assertThat(stated()).doesNotContain("a seller fee of");

      anna.submit(FEES, "alias_seller_fee", "0");

      assertThat(stated()).contains("a seller fee of GBP 0.00");
    } finally {
      site.clock.set(PortfolioSite.NOW);
    }
  }

  @Test
  void the_json_tells_it_in_the_currency_of_the_portfolio_with_the_original_and_the_rate() {
    HttpResponse<String> answer = anna.get("/api/v1" + FEES);
    JsonNode fee = sellerFee(answer);

    assertThat(ApiDescription.bundled().violations("/api/v1" + FEES, answer)).isEmpty();
    assertThat(fee.toString())
        .contains("\"value\":\"GBP 1.60\",\"is_stated\":false", "\"unverified\":true")
        .endsWith(
            "\"original_amount\":2.00,\"original_currency\":\"USD\",\"rate\":0.8,"
                + "\"rate_day\":\"2026-11-20\",\"rate_source\":\"ECB\"}");

    site.clock.set("2026-11-29T14:05:00Z");
    try {
      JsonNode unknown = sellerFee(anna.get("/api/v1" + FEES));
      assertThat(unknown.get("value").isNull()).isTrue();
      assertThat(unknown.get("original_currency").asText()).isEqualTo("USD");
      assertThat(unknown.get("rate").isNull()).isTrue();
    } finally {
      site.clock.set(PortfolioSite.NOW);
    }
  }

  /** In yen there is no smaller unit: 5 dollars are 777.1, which is 777 yen. */
  @Test
  void a_fee_in_yen_has_no_decimals() {
    anna.reckonIn("JPY");

    assertThat(sellerFee(anna.get("/api/v1" + FEES)).get("value").asText()).isEqualTo("JPY 777");
    assertThat(held(anna.get(FEES).body(), "alias_seller_fee")).isEqualTo("777");
    assertThat(text(anna.get(FEES + "?venue=alias&price=30000&paid=25608").body()))
        .contains("Seller fee, USD 5.00 at 155.424 JPY of 2026-11-20 (ECB): −¥777");
  }

  private static JsonNode sellerFee(HttpResponse<String> answer) {
    return JsonBody.of(answer)
        .get("venues")
        .valueStream()
        .filter(venue -> venue.get("venue").asText().equals("alias"))
        .flatMap(venue -> venue.get("settings").valueStream())
        .filter(setting -> setting.get("name").asText().equals("seller_fee"))
        .findFirst()
        .orElseThrow();
  }

  /** £200 less £19 and £1.60, and 2.9 % of £179.40. */
  @Test
  void a_real_payout_is_held_against_what_a_receipt_has() {
    String page = text(anna.get(FEES + "?venue=alias&price=200&paid=174.20").body());

    assertThat(page)
        .contains("The present settings explain it.")
        .contains("Seller fee, USD 2.00 at 0.8 GBP of 2026-11-20 (ECB): −£1.60", "Payout £174.20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "1999-12-31", "-0001-01-01"})
  void a_payout_of_a_day_that_cannot_be_is_refused(String day) {
    HttpResponse<String> refused =
        anna.get(FEES + "?venue=alias&price=200&paid=170&weighed=1&on=" + day);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), "on"))
        .isEqualTo("A day as 2026-03-31, from 2000-01-01 until today, which is 2026-11-23.");
    assertThat(refused.body()).doesNotContain("id=\"outcome\"");
  }

  /** £4 are $5: $140 less $13.30 and $5, and 2.9 % of $121.70. */
  @Test
  void ones_own_fees_on_the_market_are_those_of_the_inventory() {
    anna.submit(FEES, "alias_seller_fee", "4");

    String own = anna.get("/account/market/" + SmallMarket.SHOE + "?prices=net&size=9").body();

    assertThat(own).contains("118.17").doesNotContain("121.08");
  }

  private String stated() {
    return text(anna.get(FEES).body());
  }
}
