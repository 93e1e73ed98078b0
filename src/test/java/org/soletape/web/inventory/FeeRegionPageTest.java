package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;
import static org.soletape.web.inventory.PortfolioSite.held;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SamplePair;

/** Regions, promotions, the buying side, several payouts at once, and the fees' JSON. */
class FeeRegionPageTest {
  private static final String FEES = "/inventory/fees";
  private static final String JSON = "/api/v1/inventory/fees";

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void a_region_is_stated_and_chooses_the_rows() {
    assertThat(page()).contains("By currency: the United States");
    assertThat(setting("alias", "seller_fee").get("value").asText()).isEqualTo("USD 0.00");

    assertThat(anna.submit(FEES, "region", "uk").statusCode()).isEqualTo(303);

    assertThat(held(anna.get(FEES).body(), "region")).isEqualTo("uk");
    assertThat(page())
        .contains("Living in the United Kingdom.", "USD 2.00 for the United Kingdom, by drop-off")
        .contains("Archvd's copy of the alias fee policy, August 2025, unverified");
    JsonNode fee = setting("alias", "seller_fee");
    assertThat(fee.get("value").asText()).isEqualTo("USD 2.00");
    assertThat(fee.get("unverified").asBoolean()).isTrue();

    anna.submit(FEES, "alias_seller_fee", "3");
    fee = setting("alias", "seller_fee");
    assertThat(fee.get("value").asText()).isEqualTo("USD 3.00");
    assertThat(fee.get("is_stated").asBoolean()).isTrue();
    assertThat(fee.get("unverified").isNull()).isTrue();
  }

  @Test
  void a_region_nobody_offers_is_refused() {
    HttpResponse<String> refused = anna.submit(FEES, "region", "atlantis");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), "region")).isEqualTo("One of the regions offered.");
  }

  @Test
  void the_currency_of_a_region_implies_it_and_others_imply_none() {
    anna.reckonIn("GBP");
    assertThat(json().get("region").asText()).isEqualTo("uk");
    assertThat(json().get("region_is_stated").asBoolean()).isFalse();

    PortfolioSite.Owner swiss = site.owner();
    swiss.reckonIn("CHF");
    assertThat(JsonBody.of(swiss.get(JSON)).get("region").isNull()).isTrue();
    assertThat(text(swiss.get(FEES).body())).contains("By currency: not stated");
  }

  @Test
  void the_json_of_fees_is_as_described() {
    anna.submit(FEES, "stockx_buying_processing", "4", "stockx_buying_shipping", "14.95");

    HttpResponse<String> answer = anna.get(JSON + "?ask=180");

    assertThat(ApiDescription.bundled().violations(JSON, answer)).isEmpty();
    JsonNode stockx = JsonBody.of(answer).get("venues").get(0);
    // 180 + 7.20 + 14.95
    assertThat(stockx.get("buying").get("total").decimalValue()).isEqualByComparingTo("202.15");
    assertThat(stockx.get("buying").get("unstated").get(0).asText()).isEqualTo("duty");
    assertThat(JsonBody.of(answer).get("venues").get(1).get("buying").isNull()).isTrue();
    assertThat(anna.get(JSON + "?ask=much").statusCode()).isEqualTo(400);
  }

  @Test
  void an_ask_costs_what_is_stated_about_buying() {
    assertThat(text(anna.get(FEES + "?buy_venue=stockx&ask=180").body()))
        .contains("Nothing is stated about buying at StockX");
    anna.submit(FEES, "stockx_buying_processing", "4", "stockx_buying_duties", "10.5");

    String page = anna.get(FEES + "?buy_venue=stockx&ask=180").body();

    // 180 + 7.20 + 18.90
    assertThat(text(page))
        .contains("Processing, 4 %: $7.20", "Duties and taxes, 10.5 %: $18.90", "All in $206.10")
        .contains("Not stated, and so not counted: shipping fee for buyers.");
    assertThat(anna.get("/inventory/add").body()).contains("href=\"/inventory/fees#buying\"");
    String form = anna.get("/inventory/add?purchase_price=206.10&purchase_currency=USD").body();
    assertThat(page).contains("/inventory/add?purchase_price=206.10&amp;purchase_currency=USD");
    assertThat(held(form, "purchase_price")).isEqualTo("206.10");

    HttpResponse<String> refused = anna.get(FEES + "?buy_venue=stockx&ask=lots");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(held(refused.body(), "ask")).isEqualTo("lots");
    assertThat(wrong(refused.body(), "ask")).startsWith("An amount in USD");
  }

  @Test
  void a_promotion_counts_from_its_first_to_its_last_day() {
    anna.submit(FEES, "stockx_level", "3");
    HttpResponse<String> saved = promote("2", "", "2026-03-01", "2026-03-07");
    assertThat(saved.headers().firstValue("Location")).hasValue(FEES + "?done=promotion");

    assertThat(page())
        .contains("Since 1 March 2026 StockX: a promotion of 2 % until 7 March 2026.");
    // 200 less 8 % and 3 %, and 2 points less of it
    assertThat(expected("2026-02-28")).contains("Payout $178");
    assertThat(expected("2026-03-01")).contains("Payout $182");
    assertThat(expected("2026-03-07")).contains("Payout $182");
    assertThat(expected("2026-03-08")).contains("Payout $178");
  }

  @Test
  void a_promotion_may_begin_some_day_and_be_moved_or_removed() {
    promote("", "5", "2026-12-24", "2026-12-26");
    assertThat(page()).contains("Since 24 December 2026 StockX: a refund per pair of USD 5.00");

    HttpResponse<String> tooLate =
        anna.submit(FEES + "/past", "stated", "2026-12-24", "since", "2026-12-27");
    assertThat(tooLate.statusCode()).isEqualTo(422);
    assertThat(text(tooLate.body()))
        .contains("It would begin after its last day, which is 2026-12-26.");
    anna.submit(FEES + "/past", "stated", "2026-12-24", "since", "2026-12-25");
    assertThat(page()).contains("Since 25 December 2026 StockX: a refund per pair of USD 5.00");
    anna.submit(FEES + "/past", "stated", "2026-12-25", "remove", "yes");
    assertThat(page()).doesNotContain("refund per pair of");
  }

  @Test
  void a_promotion_there_is_no_room_for_is_kept_in_its_form_and_told() {
    LocalDate first = LocalDate.of(2025, 1, 1);
    for (int day = 0; day < 200; day++) {
      promote("1", "", first.plusDays(day).toString(), "");
    }

    HttpResponse<String> refused = promote("2", "", "2026-03-01", "");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(text(refused.body()))
        .contains("Nothing was changed. You can state at most 200 things about fees");
    assertThat(held(refused.body(), "points_off")).isEqualTo("2");
    assertThat(page()).doesNotContain("Since 1 March 2026");
  }

  @Test
  void the_first_settings_hold_from_the_beginning_after_a_promotion_too() {
    promote("1", "", "2026-03-01", "");
    anna.submit(FEES, "stockx_level", "4");

    assertThat(page()).contains("From the beginning Counted in USD. StockX: seller level 4.");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "51, none, 2026-03-01, none, points_off, 'A percentage from 0 to 50, such as 2.9.'",
        "none, five, 2026-03-01, none, amount_off, 'An amount in USD, such as 5.'",
        "none, none, 2026-03-01, none, points_off, 'What is taken off: points, an amount, or both.'",
        "1, none, none, none, from, 'A day as 2026-03-31, from 2000-01-01 to 2027-11-23.'",
        "1, none, 2026-03-08, 2026-03-07, until, Not before its first day."
      })
  void a_wrong_promotion_is_kept_and_told(
      String points, String amount, String from, String until, String field, String why) {
    HttpResponse<String> refused = promote(typed(points), typed(amount), typed(from), typed(until));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), field)).isEqualTo(why);
    assertThat(held(refused.body(), "points_off")).isEqualTo(typed(points));
    assertThat(page()).doesNotContain("What you have stated");
  }

  @Test
  void several_payouts_are_explained_by_what_gives_all_of_them() {
    // Level 4 with VAT of 20 %: 200 - (15 + 6) * 1.2, and 150 - (11.25 + 4.50) * 1.2
    anna.reckonIn("GBP");
    String page =
        anna.get(
                FEES
                    + "?venue=stockx&price=200&paid=174.80&on=2026-11-01"
                    + "&price2=150&paid2=131.10&on2=2026-11-02")
            .body();

    assertThat(text(page))
        .contains("StockX with seller level 4, a VAT on fees of 20 % explains all 2 payouts.")
        .contains("£200, 1 November 2026: £176 now, £174.80 then; £174.80 came")
        .contains("How far settings are off")
        .contains("present settings −£1.20 −£0.90");
    assertThat(page)
        .contains("Use these settings", "name=\"stockx_vat\" value=\"20\"")
        .contains("name=\"as_of\" value=\"2026-11-01\"");
    assertThat(held(page, "paid2")).isEqualTo("131.10");
  }

  @Test
  void what_a_proposal_makes_of_the_whole_inventory_is_one_click_away() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    String page = anna.get(FEES + "?venue=stockx&price=200&paid=179&on=2026-11-20").body();
    assertThat(text(page)).contains("explains it").doesNotContain("Cash today");
    Matcher link =
        Pattern.compile("<a href=\"([^\"]*weighed=1[^\"]*)\">What it would make").matcher(page);
    assertThat(link.find()).isTrue();

    String weighed = anna.get(link.group(1).replace("&amp;", "&").replace("#outcome", "")).body();

    // A bid of 150: less 9 % and 3 %, less 7.5 % and 3 %
    assertThat(text(weighed)).contains("Cash today: $132 now, $134.25 then");
    assertThat(text(anna.get("/inventory").body())).as("nothing is saved").contains("$132");
  }

  @Test
  void what_explains_one_of_two_payouts_is_shown_and_never_proposed() {
    String page = anna.get(FEES + "?venue=stockx&price=200&paid=179&price2=100&paid2=88.50").body();

    assertThat(text(page))
        .contains("No settings explain all 2 payouts; nothing is to be saved.")
        .contains("seller level 4 exact");
    assertThat(page).doesNotContain("Use these settings");
  }

  @Test
  void there_is_room_for_more_lines_and_wrong_ones_are_told() {
    assertThat(anna.get(FEES + "?lines=6").body()).contains("id=\"price6\"");

    HttpResponse<String> refused = anna.get(FEES + "?price=200&paid=176&price4=x&paid4=1");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), "price4")).startsWith("An amount in USD");
    assertThat(held(refused.body(), "price4")).isEqualTo("x");
    assertThat(refused.body()).doesNotContain("id=\"outcome\"");
  }

  private String expected(String day) {
    return text(anna.get(FEES + "?venue=stockx&price=200&paid=1&on=" + day).body());
  }

  private HttpResponse<String> promote(String points, String amount, String from, String until) {
    return anna.submit(
        FEES + "/promotion",
        "promotion_venue",
        "stockx",
        "points_off",
        points,
        "amount_off",
        amount,
        "from",
        from,
        "until",
        until);
  }

  private static String typed(String text) {
    return text == null ? "" : text;
  }

  private String page() {
    return text(anna.get(FEES).body());
  }

  private JsonNode json() {
    return JsonBody.of(anna.get(JSON));
  }

  private JsonNode setting(String venue, String name) {
    return StreamSupport.stream(json().get("venues").spliterator(), false)
        .filter(each -> each.get("venue").asText().equals(venue))
        .flatMap(each -> StreamSupport.stream(each.get("settings").spliterator(), false))
        .filter(each -> each.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
