package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;
import static org.soletape.testing.TestMarket.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.HistoryReads;
import org.soletape.history.RollUp;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestMarket;
import org.soletape.web.Caching;
import org.soletape.web.CountedSite;
import org.soletape.web.DrawnPages;
import org.soletape.web.Routes;
import org.soletape.web.Site;

class HistoryApiTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
  private static final String ADDRESS = "/api/v1/market/DD1391-100/history";
  private static final String HEADER =
      "size_key,size_id,provider,day,lowest_ask,highest_bid,last_sale,ask_low,bid_high,sales_7d,"
          + "currency\r\n";

  @AutoClose private final CountedSite counted = new CountedSite(NOW, HistoryApiTest::api);
  private final TestMarket market = counted.market();
  private final Site site = counted.site();
  private final UUID shoe = market.product("DD1391-100", 90, "9", "10.5");

  static List<Routes> api(Database database, Clock clock) {
    return List.of(
        new HistoryApi(
            new MarketReads(database, () -> PollingCalendar.NORMAL),
            new HistoryReads(database),
            SampleSite.dollars(database, clock),
            new Caching(clock, "build"),
            new DrawnPages(1_000_000)));
  }

  @BeforeEach
  void record() {
    book(Provider.STOCKX, "2026-11-20T01:00:00Z", 17_000, 15_000);
    book(Provider.STOCKX, "2026-11-20T19:00:00Z", 17_850, 14_000);
    book(Provider.ALIAS, "2026-11-22T07:00:00Z", 18_001, 0);
    new RollUp(counted.database()).run(NOW);
  }

  @Test
  void days_are_told_by_size_venue_and_day_and_a_gap_is_left_out() {
    HttpResponse<String> answer = site.get(ADDRESS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(ApiDescription.bundled().violations("/api/v1/market/{sku}/history", answer))
        .isEmpty();
    JsonNode body = JsonBody.of(answer);
    assertThat(body.get("from").asText()).isEqualTo("2025-11-23");
    assertThat(body.get("to").asText()).isEqualTo("2026-11-22");
    JsonNode days = body.get("days");
    assertThat(days).hasSize(2);
    assertThat(days.get(0).get("day").asText()).isEqualTo("2026-11-20");
    assertThat(days.get(0).get("lowest_ask").asDouble()).isEqualTo(178.5);
    assertThat(days.get(0).get("ask_low").asDouble()).isEqualTo(170);
    assertThat(days.get(0).get("bid_high").asDouble()).isEqualTo(150);
    assertThat(days.get(0).get("last_sale").isNull()).isTrue();
    assertThat(days.get(1).get("provider").asText()).isEqualTo("alias");
    assertThat(days.get(1).get("highest_bid").isNull()).isTrue();
  }

  @Test
  void the_same_is_a_file_by_its_name_or_when_csv_is_accepted() {
    String size = JsonBody.of(site.get(ADDRESS)).at("/days/0/size_id").asText();
    String file =
        HEADER
            + "9,%s,stockx,2026-11-20,178.50,140.00,,170.00,150.00,,USD\r\n".formatted(size)
            + "9,%s,alias,2026-11-22,180.01,,,180.01,,,USD\r\n".formatted(size);

    HttpResponse<String> named = site.get(ADDRESS + ".csv");
    HttpResponse<String> accepted = site.get(ADDRESS, "Accept", "text/csv");

    assertThat(named.body()).isEqualTo(file);
    assertThat(accepted.body()).isEqualTo(file);
    assertThat(accepted.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(accepted.headers().allValues("Vary").toString())
        .contains("Accept-Encoding", "Accept");
    assertThat(etag(named)).isNotEqualTo(etag(site.get(ADDRESS)));
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-11-21, 1",
    "to=2026-11-21, 1",
    "from=2026-11-20&to=2026-11-20, 1",
    "size=9, 2",
    "size=10.5, 0",
    "provider=alias, 1",
    "from=2020-01-01&to=2020-12-31, 0",
    "to=0000-01-01, 0",
    "from=0000-01-01&to=9999-12-31, 2",
  })
  void what_is_asked_for_bounds_it(String query, int days) {
    assertThat(JsonBody.of(site.get(ADDRESS + "?" + query)).get("days")).hasSize(days);
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, from must be a day such as 2026-11-23.",
    "to=2026-02-30, to must be a day such as 2026-11-23.",
    "to=-999999999-01-01, to must be a day such as 2026-11-23.",
    "to=%2B999999999-12-31, to must be a day such as 2026-11-23.",
    "from=2026-11-23&to=2026-11-22, 'The first day, from, must not be after the last, to.'",
    "size=99, The product has no size 99.",
    "provider=ebay, 'The provider must be one of stockx, alias.'",
  })
  void what_makes_no_sense_is_refused_with_the_reason(String query, String reason) {
    HttpResponse<String> answer = site.get(ADDRESS + "?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void an_unknown_product_is_not_found() {
    assertThat(site.get("/api/v1/market/UNKNOWN/history").statusCode()).isEqualTo(404);
  }

  @Test
  void it_is_kept_until_the_next_day_becomes_history() {
    HttpResponse<String> answer = site.get(ADDRESS);
    int elevenHours = 11 * 3600 + 300;

    assertThat(answer.headers().firstValue("Cache-Control"))
        .contains("public, max-age=0, must-revalidate, s-maxage=" + elevenHours);
    assertThat(site.get(ADDRESS, "If-None-Match", etag(answer)).statusCode()).isEqualTo(304);
    try (Site tomorrow = counted.at(NOW.plusSeconds(86_400))) {
      HttpResponse<String> awaited = tomorrow.get(ADDRESS, "If-None-Match", etag(answer));
      assertThat(awaited.statusCode()).as("nothing new yet").isEqualTo(304);
      assertThat(awaited.headers().firstValue("Cache-Control").orElseThrow()).endsWith("=120");
      new RollUp(counted.database()).run(NOW.plusSeconds(86_400));
      assertThat(tomorrow.get(ADDRESS, "If-None-Match", etag(answer)).statusCode()).isEqualTo(200);
    }
  }

  private void book(Provider venue, String at, int ask, int bid) {
    market.book(shoe, venue, Instant.parse(at), quote(1, ask, bid));
  }
}
