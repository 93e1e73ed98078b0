package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;
import static org.soletape.testing.TestMarket.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Quote;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestMarket;
import org.soletape.web.Caching;
import org.soletape.web.CountedSite;
import org.soletape.web.DrawnPages;
import org.soletape.web.Routes;
import org.soletape.web.Site;

class MarketApiTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String PATH = "/api/v1/market/{sku}";

  @AutoClose private final CountedSite counted = new CountedSite(NOW, MarketApiTest::api);
  private final CountedStatements statements = counted.statements();
  private final TestMarket market = counted.market();
  private final Site site = counted.site();
  private final UUID shoe = market.product("DD1391-100", 90, "9", "10.5");
  private final ApiDescription description = ApiDescription.bundled();

  static List<Routes> api(Database database, Clock clock) {
    return List.of(
        new MarketApi(
            new MarketReads(database, () -> PollingCalendar.NORMAL),
            SampleSite.dollars(database, clock),
            new Caching(clock, "build"),
            new DrawnPages(1_000_000)));
  }

  @Test
  void a_market_has_the_product_its_sizes_the_latest_quotes_and_seven_days() {
    market.book(shoe, Provider.STOCKX, NOON.minus(Duration.ofDays(8)), quote(1, 9_900, 0));
    market.book(shoe, Provider.STOCKX, NOON.minus(Duration.ofDays(1)), quote(1, 17_800, 0));
    market.book(shoe, Provider.STOCKX, NOON, quote(1, 17_850, 15_000), quote(2, 0, 0));
    market.book(
        shoe,
        Provider.ALIAS,
        NOON.plusSeconds(1),
        new Quote(
            1,
            OptionalInt.of(18_001),
            OptionalInt.empty(),
            OptionalInt.of(100),
            OptionalInt.of(0)));

    HttpResponse<String> answer = site.get("/api/v1/market/DD1391-100");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(description.violations(PATH, answer)).isEmpty();
    JsonNode body = JsonBody.of(answer);
    assertThat(body.at("/product/sku").asText()).isEqualTo("DD1391-100");
    assertThat(body.at("/product/brand").isNull()).isTrue();
    assertThat(body.at("/product/last_synced_at").asText()).isEqualTo("2026-11-23T12:00:01Z");
    assertThat(body.at("/product/product_sizes_v2").findValuesAsText("size_key"))
        .containsExactly("9", "10.5");
    assertThat(body.get("history")).hasSize(4);
    String size = body.at("/product/product_sizes_v2/0/id").asText();
    assertThat(body.get("latestPrices").toString())
        .isEqualTo(
            "["
                + paying(
                    row(size, "alias", "180.01", "null", "1.00", "0", "2026-11-23T12:00:01Z"),
                    "158.19",
                    "null")
                + ","
                + paying(
                    row(size, "stockx", "178.50", "150.00", "null", "null", "2026-11-23T12:00:00Z"),
                    "157.08",
                    "132.00")
                + ","
                + paying(
                    row(
                        body.at("/product/product_sizes_v2/1/id").asText(),
                        "stockx",
                        "null",
                        "null",
                        "null",
                        "null",
                        "2026-11-23T12:00:00Z"),
                    "null",
                    "null")
                + "]");
  }

  @Test
  void payouts_stand_beside_the_prices_and_say_whose_fees_they_are_net_of() {
    market.book(shoe, Provider.STOCKX, NOON, quote(1, 20_000, 15_000), quote(2, 30_000, 0));
    market.book(shoe, Provider.ALIAS, NOON, quote(1, 19_990, 15_010), quote(2, 0, 0));

    HttpResponse<String> answer = site.get("/api/v1/market/DD1391-100");

    assertThat(description.violations(PATH, answer)).isEmpty();
    JsonNode body = JsonBody.of(answer);
    assertThat(body.at("/latestPrices").findValuesAsText("ask_payout"))
        .containsExactly("175.66", "176.00", "null", "264.00");
    assertThat(body.at("/latestPrices").findValuesAsText("bid_payout"))
        .containsExactly("131.90", "132.00", "null", "null");
    assertThat(body.at("/fees").findValuesAsText("seller")).containsExactly("level 1", "rating 90");
    assertThat(body.at("/fees").findValuesAsText("schedule"))
        .containsExactly("StockX fees since 2023-07-01", "Alias fees since 2024-05-10");
    assertThat(body.at("/better_venues/0/buy_at").asText()).isEqualTo("alias");
    assertThat(body.at("/better_venues/0/list_at").asText()).isEqualTo("stockx");
    assertThat(body.at("/better_venues/0/sell_at").asText()).isEqualTo("stockx");
    assertThat(body.at("/better_venues/1/buy_at").isNull()).isTrue();
  }

  @Test
  void the_history_equals_the_public_view() {
    market.book(shoe, Provider.STOCKX, NOON, quote(1, 17_850, 15_000), quote(2, 0, 3));
    market.book(shoe, Provider.ALIAS, NOON.minus(Duration.ofHours(12)), quote(2, 1, 0));

    List<String> history =
        JsonBody.of(site.get("/api/v1/market/DD1391-100"))
            .get("history")
            .valueStream()
            .map(JsonNode::toString)
            .toList();

    assertThat(history)
        .containsExactlyInAnyOrderElementsOf(
            counted
                .database()
                .list(
                    "select * from public.market_data_v2",
                    row ->
                        row(
                            row.uuid("size_id").toString(),
                            row.text("provider"),
                            row.optionalText("lowest_ask").orElse("null"),
                            row.optionalText("highest_bid").orElse("null"),
                            row.optionalText("last_sale").orElse("null"),
                            row.optionalText("sales_7d").orElse("null"),
                            row.instant("snapshot_at").toString())));
  }

  @Test
  void a_product_is_found_however_its_style_code_is_written() {
    for (String sku : new String[] {"DD1391-100", "dd1391%20100", "DD1391100", "dd1391+100"}) {
      assertThat(JsonBody.of(site.get("/api/v1/market/" + sku)).at("/product/id").asText())
          .isEqualTo(shoe.toString());
    }
  }

  @Test
  void an_unknown_or_hostile_sku_is_not_found() {
    for (String sku :
        new String[] {
          "DD1391-101",
          "DD1391",
          "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
          "'%20or%201=1--",
          "%00",
          "DD1391-100%00x",
          "%F0%9F%91%9F",
          "-",
          "x".repeat(101),
          "x".repeat(5_000),
        }) {
      HttpResponse<String> answer = site.get("/api/v1/market/" + sku);

      assertThat(answer.statusCode()).as(sku).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("<script>", "Exception", "SQL");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
    assertThat(description.violations(PATH, site.get("/api/v1/market/UNKNOWN"))).isEmpty();
    assertThat(site.get("/api/v1/market/" + "x".repeat(10_240)).statusCode()).isIn(414, 431);
    assertThat(site.get("/api/v1/market/..%2f..%2fetc%2fpasswd").statusCode()).isIn(400, 404);
  }

  @Test
  void the_number_of_statements_does_not_grow_with_sizes_or_books() {
    int small = statements.during(() -> site.get("/api/v1/market/DD1391-100"));
    UUID large = market.product("LARGE-1", 90, sizes(40));
    for (int slot = 0; slot < 28; slot++) {
      Instant at = NOON.minus(Duration.ofHours(6L * slot));
      market.book(large, Provider.STOCKX, at);
      market.book(large, Provider.ALIAS, at);
    }

    assertThat(small).isEqualTo(3);
    assertThat(statements.during(() -> site.get("/api/v1/market/LARGE-1"))).isEqualTo(3);
    String etag = etag(site.get("/api/v1/market/LARGE-1"));
    assertThat(statements.during(() -> site.get("/api/v1/market/LARGE-1", "If-None-Match", etag)))
        .isEqualTo(1);
  }

  private String row(
      String size, String provider, String ask, String bid, String last, String sales, String at) {
    return """
        {"product_id":"%s","size_id":"%s","provider":"%s","lowest_ask":%s,"highest_bid":%s,\
        "last_sale":%s,"sales_7d":%s,"currency":"USD","snapshot_at":"%s"}"""
        .formatted(shoe, size, provider, ask, bid, last, sales, at);
  }

  /** With payouts; of so few asks there is no median. */
  private static String paying(String row, String ask, String bid) {
    return "%s,\"ask_payout\":%s,\"bid_payout\":%s,\"ask_to_median_percent\":null}"
        .formatted(row.substring(0, row.length() - 1), ask, bid);
  }

  private static String[] sizes(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toArray(String[]::new);
  }
}
