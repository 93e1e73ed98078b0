package org.soletape.web.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.market.Quote;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestMarket;
import org.soletape.web.inventory.PortfolioSite;

/** What each size asks beside the others: the picture, the column and the JSON. */
class SizeCurvePageTest {
  private static final String ADDRESS = "/market/" + SampleMarket.ORDINARY;

  private static final String[] SIZES = {"9", "10", "11"};
  private static final Quote[] QUOTES = {
    quote(1, 20_000, 0), quote(2, 21_000, 0), quote(3, 22_000, 0)
  };

  private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void each_ask_stands_beside_the_median_of_all_sizes() throws Exception {
    for (String venue : List.of("stockx", "alias")) {
      List<JsonNode> asked = new ArrayList<>();
      for (JsonNode quote : JsonBody.of(json()).get("latestPrices")) {
        if (quote.get("provider").asText().equals(venue) && !quote.get("lowest_ask").isNull()) {
          asked.add(quote);
        }
      }
      List<BigDecimal> asks =
          asked.stream().map(quote -> quote.get("lowest_ask").decimalValue()).sorted().toList();
      BigDecimal median =
          asks.get(asks.size() / 2)
              .add(asks.get((asks.size() - 1) / 2))
              .divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);

      assertThat(asked)
          .hasSizeGreaterThan(5)
          .allSatisfy(
              quote ->
                  assertThat(quote.get("ask_to_median_percent").decimalValue())
                      .isEqualByComparingTo(
                          quote
                              .get("lowest_ask")
                              .decimalValue()
                              .subtract(median)
                              .movePointRight(2)
                              .divide(median, 1, RoundingMode.HALF_UP)));
    }
  }

  @Test
  void the_column_shows_what_the_json_tells() throws Exception {
    String page = site.page(ADDRESS + "?show=premium");

    for (String venue : List.of("stockx", "alias")) {
      List<String> told = new ArrayList<>();
      for (JsonNode quote : JsonBody.of(json()).get("latestPrices")) {
        JsonNode share = quote.get("ask_to_median_percent");
        if (quote.get("provider").asText().equals(venue) && !share.isNull()) {
          told.add(signed(share.decimalValue()));
        }
      }
      assertThat(
              Html.all(page, "<td role=\"cell\" class=\"num " + venue + " premium\">(.*?)</td>")
                  .stream()
                  .map(cell -> Html.text(cell).replace("To median", "").strip())
                  .filter(cell -> cell.endsWith("%")))
          .containsExactlyInAnyOrderElementsOf(told);
    }
  }

  @Test
  void the_column_is_there_only_when_it_is_asked_for_and_stays_when_something_else_is() {
    assertThat(site.page(ADDRESS)).doesNotContain(" premium\"").contains("show=premium");

    String page = site.page(ADDRESS + "?show=premium");

    assertThat(page).contains("Spread instead of the median");
    assertThat(Html.all(page, "href=\"([^\"]*prices=net[^\"]*)\"").getFirst())
        .contains("show=premium");
  }

  @Test
  void the_picture_has_a_point_for_every_fresh_ask_and_the_table_as_its_text() throws Exception {
    String figure = figure(site.page(ADDRESS));

    for (String venue : List.of("stockx", "alias")) {
      int asks = 0;
      for (JsonNode quote : JsonBody.of(json()).get("latestPrices")) {
        boolean isAsked = !quote.get("lowest_ask").isNull();
        asks += isAsked && quote.get("provider").asText().equals(venue) ? 1 : 0;
      }
      String path = Html.all(figure, "<path class=\"" + venue + "\" d=\"([^\"]*)\"").getFirst();
      assertThat(Html.all(path, "([ML])[0-9]")).hasSize(asks);
      assertThat(Html.all(path, " ([0-9]+)")).allMatch(y -> Integer.parseInt(y) <= 100);
    }
    assertThat(Html.text(figure)).contains("the amounts are in the table of all sizes");
  }

  @Test
  void the_picture_weighs_a_few_hundred_bytes() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(figure(site.page(ADDRESS)).getBytes(UTF_8));
    }

    assertThat(zipped.size()).isLessThan(600);
  }

  @Test
  void stale_prices_are_in_no_picture_and_no_median() throws Exception {
    String address = "/market/" + SampleMarket.STALE;
    String page = site.page(address + "?show=premium");
    JsonNode prices = JsonBody.of(Http.get(site.url("/api/v1" + address))).get("latestPrices");

    assertThat(prices).isNotEmpty();
    for (JsonNode quote : prices) {
      if (quote.get("provider").asText().equals("stockx")) {
        assertThat(quote.get("ask_to_median_percent").isNull()).isTrue();
      }
    }
    assertThat(page).doesNotContain("<path class=\"stockx\" d=");
    assertThat(Html.all(page, "class=\"num stockx premium\">(.*?)</td>"))
        .isNotEmpty()
        .noneMatch(cell -> cell.contains("%"));
  }

  @Test
  void two_sizes_are_no_curve_however_many_venues_ask() {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    try (PortfolioSite few =
        PortfolioSite.open(
            database -> {
              TestMarket market = new TestMarket(database, noon);
              for (int sizes : new int[] {2, 3}) {
                UUID shoe = market.product("SHOE-" + sizes, 90, Arrays.copyOf(SIZES, sizes));
                for (Provider venue : Provider.values()) {
                  market.book(shoe, venue, noon, Arrays.copyOf(QUOTES, sizes));
                }
              }
            })) {
      String figure = "<figure class=\"curve\"";
      assertThat(Http.get(few.url("/market/SHOE-2")).body())
          .contains("$210")
          .doesNotContain(figure);
      assertThat(Http.get(few.url("/market/SHOE-3")).body()).contains(figure);
    }
  }

  private static String figure(String page) {
    return Html.all(page, "(?s)(<figure class=\"curve\".*?</figure>)").getFirst();
  }

  private static String signed(BigDecimal share) {
    String sign = share.signum() > 0 ? "+" : share.signum() < 0 ? "\u2212" : "";
    return sign + share.abs().setScale(1, RoundingMode.UNNECESSARY) + "%";
  }

  private static HttpResponse<String> json() {
    return Http.get(site.url("/api/v1" + ADDRESS));
  }
}
