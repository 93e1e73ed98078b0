package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SampleSite;
import org.soletape.web.Links;
import org.soletape.web.Option;

class OverviewPageTest {
  @AutoClose private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
  }

  @Test
  void the_first_page_shows_fifty_of_all() {
    String page = site.page("/");

    assertThat(skus(page)).hasSize(50).first().isEqualTo(SampleMarket.ORDINARY);
    assertThat(page).contains("60 products", "1–50 of 60", "/?page=2");
    assertThat(skus(site.page("/?page=2"))).hasSize(10);
  }

  @Test
  void a_style_code_is_found_in_any_spelling() {
    for (String typed : List.of("DD1391-100", "dd1391 100", "DD1391100", "  dd1391-100 ")) {
      assertThat(skus(site.page("/?query=" + Links.encoded(typed))))
          .as(typed)
          .containsExactly(SampleMarket.ORDINARY);
    }
  }

  @Test
  void every_word_must_be_found() {
    assertThat(skus(site.page("/?query=jordan+toro"))).containsExactly(SampleMarket.STALE);
    assertThat(skus(site.page("/?query=nike+toro"))).isEmpty();
  }

  @Test
  void signs_of_the_query_language_are_ordinary_letters() {
    assertThat(skus(site.page("/?query=%25"))).hasSize(50);
    assertThat(skus(site.page("/?query=x%25y"))).isEmpty();
    assertThat(skus(site.page("/?query=x_y"))).isEmpty();
  }

  @Test
  void nothing_found_says_how_to_go_on() {
    assertThat(site.page("/?query=unobtainium")).contains("Nothing matches", "Show all products");
    assertThat(site.page("/?page=9")).contains("no page 9", "Go to the first page");
  }

  @Test
  void brand_and_heat_narrow_the_list() {
    assertThat(site.page("/?brand=New+Balance"))
        .contains(">MR530SG<")
        .doesNotContain(">DD1391-100<");
    assertThat(site.page("/?query=530&hot=1")).contains("Nothing matches");
  }

  @Test
  void asks_are_sorted_both_ways_with_the_unknown_last() {
    List<Integer> cheapest = asks(site.page("/?query=nike&sort=ask"));
    List<Integer> dearest = asks(site.page("/?query=nike&sort=-ask"));

    assertThat(cheapest).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(dearest).hasSameSizeAs(cheapest).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(skus(site.page("/?sort=ask")).indexOf(SampleMarket.PENDING)).isGreaterThan(8);
    assertThat(skus(site.page("/?sort=-ask")).indexOf(SampleMarket.PENDING)).isGreaterThan(8);
  }

  @Test
  void an_ask_and_a_bid_beside_each_other_are_of_one_size() {
    List<List<String>> sizes =
        Html.all(site.page("/"), "<tr role=\"row\">(.*?)</tr>").stream()
            .map(row -> Html.all(row, "class=\"sz\">size ([^<]+)<"))
            .filter(of -> !of.isEmpty())
            .toList();

    assertThat(sizes).hasSizeGreaterThan(5).allSatisfy(of -> assertThat(of).hasSize(2));
    assertThat(sizes).allSatisfy(of -> assertThat(Set.copyOf(of)).hasSize(1));
    assertThat(Html.text(site.page("/")))
        .contains("Ask and bid are both of the size sold most in seven days")
        .containsPattern("all sizes \\$[0-9,]+–\\$[0-9,]+");
  }

  @Test
  void a_bid_says_what_it_pays_and_net_of_fees_is_an_address_that_links_keep() {
    String gross = row(site.page("/?query=DD1391-100"), SampleMarket.ORDINARY);
    String page = site.page("/?query=DD1391-100&prices=net&sort=-ask");

    assertThat(gross).containsPattern("pays \\$[0-9.,]+");
    assertThat(Html.text(site.page("/")))
        .contains("at the venue that pays more: net at StockX level 1, Alias rating 90");
    assertThat(row(page, SampleMarket.ORDINARY)).containsPattern("\\$[0-9.,]+ .* of \\$[0-9,]+");
    assertThat(page)
        .contains("/?query=DD1391-100&amp;sort=ask&amp;prices=net")
        .contains("<input type=\"hidden\" name=\"prices\" value=\"net\">")
        .contains("href=\"/?query=DD1391-100&amp;sort=-ask\"");
  }

  @Test
  void the_sorted_heading_says_so_and_turns_the_order_round() {
    String page = site.page("/?query=nike&sort=sku");

    assertThat(page).contains("aria-sort=\"ascending\"><a href=\"/?query=nike&amp;sort=-sku\"");
    assertThat(skus(page)).isSorted();
  }

  @Test
  void every_order_offered_is_understood() {
    for (Option order : OverviewPage.ORDERS) {
      assertThat(site.page("/?sort=" + order.value()))
          .as(order.value())
          .contains("<option value=\"" + order.value() + "\" selected>");
    }
  }

  @Test
  void a_product_never_polled_is_pending_and_not_free() {
    String row = row(site.page("/?query=" + SampleMarket.PENDING), SampleMarket.PENDING);

    assertThat(row).contains("pending").doesNotContain("$0");
  }

  @Test
  void currencies_are_shown_side_by_side_and_never_compared() {
    String row =
        row(site.page("/?query=" + SampleMarket.TWO_CURRENCIES), SampleMarket.TWO_CURRENCIES);

    assertThat(row).contains("€").contains("$");
  }

  @Test
  void a_stale_venue_gives_way_to_a_fresh_one() {
    String row = row(site.page("/?query=" + SampleMarket.STALE), SampleMarket.STALE);

    assertThat(row).contains("Alias").doesNotContain("StockX");
  }

  @Test
  void markup_in_a_name_is_text() {
    assertThat(site.page("/?query=" + SampleMarket.HOSTILE))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
    assertThat(site.page("/?query=%22%3E%3Cscript%3Ealert(2)")).doesNotContain("<script>alert");
  }

  @Test
  void an_unchanged_list_is_not_sent_twice() {
    HttpResponse<String> first = Http.get(site.url("/?query=nike"));
    String tag = etag(first);

    assertThat(Http.get(site.url("/?query=nike"), "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(Http.get(site.url("/?query=jordan"), "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void nonsense_in_the_address_shows_the_whole_list() {
    assertThat(skus(site.page("/?sort=drop+table&page=-3&hot=maybe"))).hasSize(50);
    assertThat(skus(site.page("/?page=99999999999"))).hasSize(50);
  }

  private static List<String> skus(String page) {
    return Html.all(page, "class=\"code\">([^<]+)<");
  }

  private static List<Integer> asks(String page) {
    return Html.all(page, "class=\"ask num\".*?class=\"price value\">\\$([0-9,]+)<").stream()
        .map(text -> Integer.valueOf(text.replace(",", "")))
        .toList();
  }

  private static String row(String page, String sku) {
    return Html.text(
        Html.all(page, "<tr role=\"row\">(.*?)</tr>").stream()
            .filter(row -> row.contains(">" + sku + "<"))
            .findFirst()
            .orElseThrow());
  }
}
