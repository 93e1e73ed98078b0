package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SampleSite;

class MarketPageTest {
  private static final String MARK = "title=\"(lower ask|higher payout)";

  @AutoClose private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
  }

  @Test
  void the_page_names_the_product_and_its_facts() {
    assertThat(Html.text(site.page("/market/DD1391-100")))
        .contains("Nike Dunk Low Retro", "White Black Panda", "Retail $115", "every 6 hours (hot)")
        .contains("Called Nike Dunk Low Retro White Black Panda there");
  }

  @Test
  void every_spelling_leads_to_the_stored_one() {
    for (String typed : List.of("dd1391-100", "DD1391100", "DD1391%20100")) {
      HttpResponse<String> response = Http.get(site.url("/market/" + typed + "?size=9"));
      assertThat(response.statusCode()).as(typed).isEqualTo(308);
      assertThat(response.headers().firstValue("Location").orElseThrow())
          .endsWith("/market/DD1391-100?size=9");
    }
  }

  @Test
  void the_address_of_an_older_front_end_still_leads_here() {
    HttpResponse<String> response = Http.get(site.url("/portfolio/market/DD1391-100"));

    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(response.headers().firstValue("Location").orElseThrow())
        .endsWith("/market/DD1391-100");
  }

  @Test
  void an_address_too_long_to_be_sent_on_is_414_at_once() {
    for (String path : List.of("/portfolio/market/", "/market/")) {
      HttpResponse<String> response =
          Http.get(site.url(path + "dd1391-100?size=" + "9".repeat(7_000)));

      assertThat(response.statusCode()).as(path).isEqualTo(414);
      assertThat(response.body()).contains("The address is longer than this server accepts.");
    }
  }

  @Test
  void an_unknown_style_code_is_not_found_and_helped() {
    HttpResponse<String> response = Http.get(site.url("/market/NOPE-1%3Cb%3E"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .contains("No product here has the style code", "name=\"query\"", "All products")
        .doesNotContain("NOPE-1<b>");
  }

  @Test
  void a_size_missing_at_one_venue_is_said_to_be() {
    assertThat(row(site.page("/market/" + SampleMarket.GAPS), "8.5"))
        .contains("not listed at Alias");
  }

  @Test
  void a_missing_bid_is_none_and_the_spread_is_explained() {
    assertThat(row(site.page("/market/" + SampleMarket.GAPS), "9"))
        .contains("none", "no spread, a side is missing");
  }

  @Test
  void what_stockx_does_not_publish_is_not_offered() {
    assertThat(row(site.page("/market/DD1391-100"), "9")).contains("not offered");
  }

  @Test
  void sizes_never_asked_for_are_pending() {
    assertThat(row(site.page("/market/" + SampleMarket.PENDING), "9")).contains("pending");
    assertThat(site.page("/market/" + SampleMarket.PENDING))
        .contains("StockX has not been asked for prices yet");
  }

  @Test
  void old_prices_are_shown_as_stale_and_never_called_better() {
    String page = site.page("/market/" + SampleMarket.STALE);

    assertThat(page).contains("StockX’s last two polls brought nothing");
    assertThat(row(page, "9")).contains("stale").doesNotContain("lower ask", "higher payout");
  }

  @Test
  void a_venue_without_a_match_says_why() {
    String page = site.page("/market/" + SampleMarket.UNMAPPED);

    assertThat(page).contains("Not matched at Alias: two products there share this style code");
    assertThat(row(page, "9")).contains("not on Alias");
  }

  @Test
  void no_price_is_ever_zero() {
    for (String sku : List.of(SampleMarket.GAPS, SampleMarket.STALE, SampleMarket.PENDING)) {
      assertThat(site.page("/market/" + sku)).doesNotContainPattern("[$€]0(?![0-9.])");
    }
  }

  @Test
  void the_better_venue_is_marked_for_the_side_looked_at() {
    String both = site.page("/market/DD1391-100");
    String asks = site.page("/market/DD1391-100?view=asks");

    assertThat(Html.all(both, MARK)).contains("lower ask", "higher payout");
    assertThat(Html.all(asks, MARK)).containsOnly("lower ask");
  }

  @Test
  void the_better_venue_to_sell_at_is_told_with_its_payout_and_whose_fees_these_are() {
    String page = site.page("/market/DD1391-100");

    assertThat(page)
        .containsPattern(
            "title=\"higher payout: \\$[0-9.,]+ of \\$[0-9.,]+, net at (level 1|rating 90)\"");
    assertThat(Html.text(page))
        .contains("the better venue to sell at, net at StockX level 1, Alias rating 90")
        .contains("the cheaper venue to buy at, before a buyer’s fees");
  }

  @Test
  void net_of_fees_is_another_address_that_links_keep() {
    String page = site.page("/market/DD1391-100?size=9&prices=net&sort=-alias_bid");

    assertThat(page)
        .contains("?size=7.5&amp;prices=net&amp;sort=-alias_bid")
        .contains("?size=9&amp;view=bids&amp;prices=net")
        .contains("?size=9&amp;sort=-alias_bid#sizes");
    assertThat(Html.all(page, MARK)).containsOnly("higher payout");
    assertThat(Html.text(page))
        .contains(
            "What a sale at each price pays a seller: net at StockX level 1, Alias rating 90");
  }

  @Test
  void amounts_in_two_currencies_are_not_compared() {
    assertThat(site.page("/market/" + SampleMarket.TWO_CURRENCIES))
        .doesNotContain("title=\"lower ask\"");
  }

  @Test
  void sizes_sort_by_any_column_with_the_missing_last() {
    List<String> rows =
        Html.all(
            site.page("/market/" + SampleMarket.GAPS + "?sort=alias_ask"), "<tr [^>]*>(.*?)</tr>");

    assertThat(rows.get(rows.size() - 1)).contains("not listed at Alias");
    assertThat(site.page("/market/DD1391-100?sort=-size")).contains("aria-sort=\"descending\"");
  }

  @Test
  void the_chosen_size_is_in_the_address_of_everything() {
    String page = site.page("/market/DD1391-100?size=7.5&view=bids");

    assertThat(page).contains("Size 7.5, seven days", "?size=7.5&amp;view=bids&amp;sort=alias_bid");
  }

  @Test
  void a_size_that_does_not_exist_falls_back_to_a_usual_one() {
    assertThat(site.page("/market/DD1391-100?size=99")).containsPattern("Size [0-9.]+, seven days");
  }

  @Test
  void the_chart_holds_a_value_or_null_for_every_slot() {
    String json =
        Html.all(site.page("/market/DD1391-100?size=9"), "class=\"chart-data\">(.*?)</script>")
            .get(0);

    assertThat(Html.all(json, "\"values\":\\[([^\\]]*)\\]"))
        .hasSize(4)
        .allSatisfy(values -> assertThat(values.split(",", -1)).hasSize(28))
        .allSatisfy(values -> assertThat(values).matches("(([1-9][0-9]*|null),?)+"));
  }

  @Test
  void failed_polls_give_their_reason_to_the_keyboard_as_well() {
    assertThat(site.page("/market/" + SampleMarket.STALE))
        .containsPattern(
            "class=\"tick failed\"[^>]*failed: the venue could not be reached, tried 3 times"
                + "[^>]*tabindex=\"0\"");
  }

  @Test
  void a_cold_product_is_only_expected_once_a_day() {
    String page = site.page("/market/MR530SG");

    assertThat(page).contains("not due, polled once a day").contains("7 answered");
  }

  @Test
  void the_page_is_small_even_though_it_holds_its_chart() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(site.page("/market/DD1391-100").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(zipped.size()).isLessThan(25_000);
  }

  @Test
  void an_unchanged_page_is_not_sent_twice_and_a_changed_one_is() {
    String path = "/market/555088-134";
    site.database()
        .update(
            """
            insert into public.products_v2 (sku, model, popularity_score)
            values ('555088-134', 'Late', 50) on conflict do nothing
            """);
    String tag = etag(Http.get(site.url(path)));
    assertThat(Http.get(site.url(path), "If-None-Match", tag).statusCode()).isEqualTo(304);

    site.database()
        .update(
            "update public.products_v2 set model = 'Later', updated_at = now() where sku = ?",
            "555088-134");

    HttpResponse<String> changed = Http.get(site.url(path), "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("Later");
  }

  @Test
  void looking_at_a_product_is_noticed() {
    int before = site.viewed.size();
    site.page("/market/DD1391-100");

    assertThat(site.viewed).hasSizeGreaterThan(before);
  }

  private static String row(String page, String size) {
    return Html.text(
        Html.all(page, "<tr (.*?)</tr>").stream()
            .filter(row -> row.contains(">" + size + "</a></th>"))
            .findFirst()
            .orElseThrow());
  }
}
