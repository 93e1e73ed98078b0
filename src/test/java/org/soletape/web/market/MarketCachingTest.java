package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.TestMarket;
import org.soletape.web.CountedSite;
import org.soletape.web.Site;

class MarketCachingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");

  @AutoClose private final CountedSite counted = new CountedSite(NOW, MarketApiTest::api);
  private final CountedStatements statements = counted.statements();
  private final TestMarket market = counted.market();
  private final Site site = counted.site();
  private final UUID shoe = market.product("DD1391-100", 90, "9", "10.5");

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
  void a_venue_whose_answer_cannot_be_used_is_not_awaited_in_this_slot() {
    market.book(shoe, Provider.STOCKX, NOON);
    market.failedPoll(shoe, Provider.ALIAS, NOON, "unavailable");
    assertThat(sharedSeconds("DD1391-100")).isEqualTo(120);

    market.sql("update soletape.failed_polls set kind = 'bad_item', tries = 6");
    assertThat(sharedSeconds("DD1391-100")).isEqualTo(5 * 3600 + 300);

    market.sql("update soletape.failed_polls set slot = slot - interval '6 hours'");
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

  @Test
  void the_next_slot_is_another_edition_and_its_books_are_awaited() {
    market.book(shoe, Provider.STOCKX, NOON);
    market.book(shoe, Provider.ALIAS, NOON);
    String etag = currentEtag();

    try (Site later = counted.at(NOON.plus(Duration.ofHours(6)))) {
      HttpResponse<String> answer = later.get("/api/v1/market/DD1391-100", "If-None-Match", etag);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
          .endsWith("s-maxage=120");
    }
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

  private long sharedSeconds(String sku) {
    String caching =
        site.get("/api/v1/market/" + sku).headers().firstValue("Cache-Control").orElseThrow();
    return Long.parseLong(caching.substring(caching.indexOf("s-maxage=") + 9));
  }

  private String currentEtag() {
    return etag(site.get("/api/v1/market/DD1391-100"));
  }
}
