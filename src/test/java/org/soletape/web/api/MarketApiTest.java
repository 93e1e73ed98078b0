package org.soletape.web.api;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.MarketReads;
import org.soletape.market.MarketStore;
import org.soletape.market.Quote;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.JsonBody;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Site;

class MarketApiTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final String PATH = "/api/v1/market/{sku}";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final ApiDescription description = ApiDescription.bundled();
  private CountedStatements statements;
  private TestMarket market;
  private Site site;
  private UUID shoe;

  @BeforeEach
  void start() {
    statements = new CountedStatements(test.pool());
    site = siteAt(NOW);
    market = new TestMarket(test.database(), NOW);
    shoe = market.product("DD1391-100", 90, "9", "10.5");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Site siteAt(Instant now) {
    Database database = new Database(statements.source());
    Caching caching = new Caching(Clock.fixed(now, UTC), "build");
    return Site.of(
        new MarketApi(
            new MarketReads(database),
            new MarketStore(database),
            caching,
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
                + row(size, "alias", "180.01", "null", "1.00", "0", "2026-11-23T12:00:01Z")
                + ","
                + row(size, "stockx", "178.50", "150.00", "null", "null", "2026-11-23T12:00:00Z")
                + ","
                + row(
                    body.at("/product/product_sizes_v2/1/id").asText(),
                    "stockx",
                    "null",
                    "null",
                    "null",
                    "null",
                    "2026-11-23T12:00:00Z")
                + "]");
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
            test.database()
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
  void the_same_market_is_not_sent_twice() {
    HttpResponse<String> first = site.get("/api/v1/market/DD1391-100");
    String etag = etag(first);

    HttpResponse<String> second = site.get("/api/v1/market/dd1391100", "If-None-Match", etag);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(etag(second)).isEqualTo(etag);
    assertThat(second.headers().firstValue("Cache-Control"))
        .isEqualTo(first.headers().firstValue("Cache-Control"));
    assertThat(etag(site.ask("HEAD", "/api/v1/market/DD1391-100"))).isEqualTo(etag);
  }

  @Test
  void anything_new_makes_a_new_edition() {
    String before = currentEtag();
    market.book(shoe, Provider.STOCKX, NOON);
    String afterBook = currentEtag();
    market.failedPoll(shoe, Provider.ALIAS, NOON, "unavailable");
    String afterFailure = currentEtag();
    market.size(shoe, 3, "11");
    String afterSize = currentEtag();

    assertThat(List.of(before, afterBook, afterFailure, afterSize)).doesNotHaveDuplicates();
    assertThat(currentEtag()).isEqualTo(afterSize);
  }

  @Test
  void shared_caches_keep_a_hot_market_longer_once_both_venues_have_answered() {
    assertThat(sharedSeconds("DD1391-100")).isEqualTo(120);
    market.book(shoe, Provider.STOCKX, NOON);
    assertThat(sharedSeconds("DD1391-100")).isEqualTo(120);
    market.book(shoe, Provider.ALIAS, NOON.minusSeconds(1));
    assertThat(sharedSeconds("DD1391-100")).isEqualTo(120);
    market.book(shoe, Provider.ALIAS, NOON);
    assertThat(sharedSeconds("DD1391-100")).isEqualTo(5 * 3600 + 300);
  }

  @Test
  void a_venue_that_does_not_have_the_product_is_not_awaited() {
    market.sql("update public.products_v2 set alias_catalog_id = null");
    market.book(shoe, Provider.STOCKX, NOON);

    assertThat(sharedSeconds("DD1391-100")).isEqualTo(5 * 3600 + 300);

    market.sql("update public.products_v2 set stockx_product_id = null");
    assertThat(sharedSeconds("DD1391-100")).isEqualTo(120);
  }

  @Test
  void a_cold_market_waits_for_the_first_slot_of_the_day_only() {
    UUID cold = market.product("COLD-1", 49, "9");
    market.book(cold, Provider.STOCKX, TODAY.minusSeconds(1));
    market.book(cold, Provider.ALIAS, TODAY);
    assertThat(sharedSeconds("COLD-1")).isEqualTo(120);

    market.book(cold, Provider.STOCKX, TODAY);

    assertThat(sharedSeconds("COLD-1")).isEqualTo(5 * 3600 + 300);
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

    assertThat(small).isEqualTo(4);
    assertThat(statements.during(() -> site.get("/api/v1/market/LARGE-1"))).isEqualTo(4);
    String etag = etag(site.get("/api/v1/market/LARGE-1"));
    assertThat(statements.during(() -> site.get("/api/v1/market/LARGE-1", "If-None-Match", etag)))
        .isEqualTo(1);
  }

  @Test
  void an_edition_drawn_before_is_sent_again_without_reading_it_again() {
    market.book(shoe, Provider.STOCKX, NOON);
    String plain = site.get("/api/v1/market/DD1391-100").body();
    String first = zipped();
    List<String> second = new ArrayList<>();

    assertThat(statements.during(() -> second.add(zipped()))).isEqualTo(1);
    assertThat(first).isEqualTo(plain);
    assertThat(second).containsExactly(plain);

    market.book(shoe, Provider.ALIAS, NOON);
    assertThat(zipped()).isNotEqualTo(plain).contains("alias");
  }

  private String zipped() {
    HttpResponse<byte[]> answer =
        site.bytes("/api/v1/market/DD1391-100", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_next_slot_is_another_edition_and_its_books_are_awaited() {
    market.book(shoe, Provider.STOCKX, NOON);
    market.book(shoe, Provider.ALIAS, NOON);
    String etag = currentEtag();

    try (Site later = siteAt(NOON.plus(Duration.ofHours(6)))) {
      HttpResponse<String> answer = later.get("/api/v1/market/DD1391-100", "If-None-Match", etag);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
          .endsWith("s-maxage=120");
    }
  }

  private String row(
      String size, String provider, String ask, String bid, String last, String sales, String at) {
    return """
        {"product_id":"%s","size_id":"%s","provider":"%s","lowest_ask":%s,"highest_bid":%s,\
        "last_sale":%s,"sales_7d":%s,"currency":"USD","snapshot_at":"%s"}"""
        .formatted(shoe, size, provider, ask, bid, last, sales, at);
  }

  private static String[] sizes(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toArray(String[]::new);
  }

  private long sharedSeconds(String sku) {
    String caching =
        site.get("/api/v1/market/" + sku).headers().firstValue("Cache-Control").orElseThrow();
    return Long.parseLong(caching.substring(caching.indexOf("s-maxage=") + 9));
  }

  private String currentEtag() {
    return etag(site.get("/api/v1/market/DD1391-100"));
  }

  private static String etag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
