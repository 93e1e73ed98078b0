package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;
import static org.soletape.testing.TestMarket.quote;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.RollUp;
import org.soletape.testing.Html;
import org.soletape.testing.SampleYear;
import org.soletape.testing.TestMarket;
import org.soletape.web.CountedSite;
import org.soletape.web.Routes;
import org.soletape.web.Site;

class MarketRangesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
  private static final String ADDRESS = "/market/DD1391-100?size=9&range=";

  @AutoClose private final CountedSite counted = new CountedSite(NOW, MarketRangesTest::pages);
  private final TestMarket market = counted.market();
  private final Site site = counted.site();
  private final UUID shoe = market.product("DD1391-100", 90, "9", "10.5");

  private static List<Routes> pages(Database database, Clock clock) {
    return List.of(PlainMarket.pages(database, clock, Optional::empty));
  }

  @Test
  void days_that_are_history_and_today_stand_in_one_table() {
    book("2026-11-20T01:00:00Z", 17_000);
    book("2026-11-20T19:00:00Z", 17_850);
    book("2026-11-22T07:00:00Z", 16_000);
    rollUp();
    book("2026-11-23T12:01:00Z", 18_000);

    assertThat(table(page("30d")))
        .containsExactly(
            "23 November 2026, so far $180 –",
            "22 November 2026 $160 –",
            "20 November 2026 $178.50 –");
  }

  @Test
  void a_day_without_a_book_is_a_gap_of_the_line_and_never_bridged() {
    book("2026-11-20T01:00:00Z", 17_000);
    book("2026-11-22T01:00:00Z", 16_000);
    rollUp();

    assertThat(values(page("30d"))).hasSize(30).endsWith("null", "170", "null", "160", "null");
    assertThat(values(page("90d"))).hasSize(90);
    assertThat(values(page("1y"))).hasSize(365);
  }

  @Test
  void the_lowest_and_the_highest_day_are_marked_and_named() {
    days(9, 17_000);
    book("2026-11-12T01:00:00Z", 15_050);
    book("2026-11-13T01:00:00Z", 23_000);
    rollUp();
    book("2026-11-23T12:01:00Z", 18_000);

    String page = page("30d");

    assertThat(Html.text(page))
        .contains(
            "StockX ask: lowest $150.50 on 12 November 2026, highest $230 on 13 November 2026, "
                + "today’s ask is higher than on 90 % of the 11 days known before.");
    assertThat(page).contains("\"marks\":[18, 19]");
  }

  @Test
  void with_few_days_it_is_said_how_many_are_known_instead() {
    days(6, 17_000);
    rollUp();
    book("2026-11-23T12:01:00Z", 18_000);

    assertThat(Html.text(page("1y")))
        .contains("6 days before today known.")
        .doesNotContain("higher than");
  }

  @Test
  void without_a_price_today_nothing_is_compared() {
    days(9, 17_000);
    rollUp();

    assertThat(Html.text(page("1y")))
        .contains("no ask today, 9 days before today known.")
        .doesNotContain("higher than", "2026, so far");
  }

  @Test
  void before_any_day_is_history_there_is_today_alone() {
    book("2026-11-23T12:01:00Z", 18_000);

    String page = page("90d");

    assertThat(table(page)).containsExactly("23 November 2026, so far $180 –");
    assertThat(Html.text(page)).contains("0 days before today known.");
  }

  @Test
  void a_size_and_a_product_without_anything_say_so() {
    market.product("EMPTY-1", 90);
    rollUp();

    assertThat(Html.text(page("30d")))
        .contains("Nothing was observed for this size in the last 30 days.");
    assertThat(Html.text(site.get("/market/EMPTY-1?range=1y").body())).contains("No sizes yet");
  }

  @Test
  void a_line_holds_one_currency_only() {
    book("2026-11-20T01:00:00Z", 17_000);
    market.sql("update soletape.market_books set currency = 'EUR'");
    book("2026-11-21T01:00:00Z", 16_000);
    rollUp();

    assertThat(table(page("30d"))).containsExactly("21 November 2026 $160 –");
  }

  @ParameterizedTest
  @CsvSource({"30d, 30 days", "90d, 90 days", "1y, 365 days", "week, seven days", "'', seven days"})
  void every_range_has_an_address_that_leads_to_the_others(String word, String text) {
    book("2026-11-23T12:01:00Z", 18_000);

    String page = page(word);

    assertThat(page)
        .contains("Size 9, " + text)
        .contains("?size=9&amp;range=30d", "?size=9&amp;range=90d", "?size=9&amp;range=1y");
    assertThat(Html.all(page, "aria-current=\"true\">([^<]*)</a>"))
        .startsWith(
            text.startsWith("seven") ? "7 d" : word.equals("1y") ? "1 y" : word.replace("d", " d"));
  }

  @Test
  void size_side_and_order_keep_the_range() {
    book("2026-11-23T12:01:00Z", 18_000);

    assertThat(site.get(ADDRESS + "1y&view=asks").body())
        .contains(
            "?size=10.5&amp;view=asks&amp;range=1y",
            "?size=9&amp;view=bids&amp;range=1y",
            "?size=9&amp;view=asks&amp;range=1y&amp;sort=stockx_ask");
  }

  @Test
  void every_day_of_the_range_is_to_be_had_as_a_file() {
    book("2026-11-23T12:01:00Z", 18_000);

    assertThat(page("30d"))
        .contains(
            "/api/v1/market/DD1391-100/history.csv?size=9&amp;from=2026-10-25&amp;to=2026-11-23");
  }

  @Test
  void a_range_costs_one_statement_more_and_a_week_none() {
    SampleYear.write(counted.database(), shoe, 2, LocalDate.of(2026, 11, 22));
    book("2026-11-23T12:01:00Z", 18_000);

    int week = counted.statements().during(() -> page("7d"));
    int year = counted.statements().during(() -> page("1y"));

    assertThat(week).isEqualTo(3);
    assertThat(year).isEqualTo(week + 1);
  }

  @Test
  void a_new_day_of_history_is_a_new_edition_of_the_ranges_alone() {
    book("2026-11-22T01:00:00Z", 17_000);
    String week = etag(site.get(ADDRESS + "7d"));
    HttpResponse<String> before = site.get(ADDRESS + "30d");
    rollUp();
    HttpResponse<String> after = site.get(ADDRESS + "30d");

    assertThat(etag(after)).isNotEqualTo(etag(before));
    assertThat(etag(site.get(ADDRESS + "7d"))).isEqualTo(week);
    assertThat(site.get(ADDRESS + "30d", "If-None-Match", etag(after)).statusCode()).isEqualTo(304);
  }

  @Test
  void a_range_is_kept_briefly_until_yesterday_is_history() {
    for (Provider venue : Provider.values()) {
      market.book(shoe, venue, NOW.minusSeconds(60));
    }
    book("2026-11-22T01:00:00Z", 17_000);

    assertThat(caching()).endsWith("s-maxage=120");
    rollUp();
    assertThat(caching()).endsWith("s-maxage=" + Duration.ofMinutes(5 * 60 + 5).toSeconds());
  }

  @ParameterizedTest
  @CsvSource({"30d, 30", "90d, 90", "1y, 53"})
  void of_a_year_every_seventh_day_is_in_the_table(String range, int most) {
    SampleYear.write(counted.database(), shoe, 2, LocalDate.of(2026, 11, 22));

    String page = page(range);

    assertThat(table(page)).hasSizeBetween(most - 6, most);
    assertThat(page).contains(range.equals("1y") ? ">Every seventh day<" : ">Day<");
  }

  private String caching() {
    return site.get(ADDRESS + "30d").headers().firstValue("Cache-Control").orElseThrow();
  }

  private String page(String range) {
    HttpResponse<String> answer = site.get(ADDRESS + range);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> table(String page) {
    String table = Html.all(page, "<details class=\"values\".*?<tbody>(.*?)</tbody>").getFirst();
    return Html.all(table, "<tr>(.*?)</tr>").stream().map(Html::text).map(String::strip).toList();
  }

  private static List<String> values(String page) {
    return new ArrayList<>(
        List.of(Html.all(page, "\"values\":\\[([^\\]]*)\\]").getFirst().split(",", -1)));
  }

  /** So many days from the fourteenth on, with one book each. */
  private void days(int count, int ask) {
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(2026, 11, 14).plusDays(i);
      book(day + "T01:00:00Z", ask);
    }
  }

  private void book(String at, int ask) {
    market.book(shoe, Provider.STOCKX, Instant.parse(at), quote(1, ask, 0));
  }

  private void rollUp() {
    new RollUp(counted.database()).run(NOW);
  }
}
