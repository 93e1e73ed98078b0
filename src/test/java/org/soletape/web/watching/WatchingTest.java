package org.soletape.web.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.account.AccessTokens;
import org.soletape.catalog.HeldShoes;
import org.soletape.catalog.Popularity;
import org.soletape.rates.RateStore;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SamplePair;
import org.soletape.watching.Watches;
import org.soletape.web.inventory.PortfolioSite;

class WatchingTest {
  private static final String OF_SOMEBODY =
      "select id::text as one from soletape.watches where user_id = ?";
  private static final String ALL = "/api/v1/watching";
  private static final String ONE = ALL + "/" + WatchedMarket.SHOE;

  private static PortfolioSite site;

  private PortfolioSite.Owner anna;
  private String token;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(WatchedMarket::fill);
    new RateStore(site.database())
        .keep(
            Map.of(
                LocalDate.parse("2026-11-20"),
                Map.of(Currency.getInstance("USD"), new BigDecimal("1.25"))),
            "ECB",
            site.clock.instant());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @BeforeEach
  void signIn() {
    anna = site.owner();
    token = "Bearer " + new AccessTokens(site.database(), site.clock).make(anna.id(), "test");
  }

  @Test
  void a_size_is_watched_with_its_moves_on_the_page_as_in_json() throws Exception {
    assertThat(anna.submit("/watching", "sku", "dd1391 100", "size", "9").statusCode())
        .isEqualTo(303);

    HttpResponse<String> answer = json();
    assertThat(ApiDescription.bundled().violations(ALL, answer)).isEmpty();
    JsonNode ask = JsonBody.of(answer).at("/watching/0/venues/stockx/ask");
    assertThat(ask.get("now").toString()).isEqualTo("200.00");
    assertThat(ask.at("/moves/since_watched/percent").toString()).isEqualTo("0.00");
    assertThat(ask.at("/moves/24h/percent").toString()).isEqualTo("25.00");
    assertThat(ask.at("/moves/7d/percent").toString()).isEqualTo("-20.00");
    assertThat(ask.at("/moves/30d/percent").toString()).isEqualTo("100.00");
    String page = Html.text(anna.get("/watching").body());
    assertThat(page)
        .contains("Nike Dunk Low size 9")
        .contains("StockX ask $200")
        .contains("▲ 25.0% from $160", "▼ 20.0% from $250", "▲ 100.0% from $100");
  }

  @Test
  void amounts_are_in_the_readers_currency_with_what_was_told_and_moves_are_the_venues() {
    anna.submit("/watching", "sku", WatchedMarket.SHOE, "size", "9");
    anna.submit("/account/currency", "currency", "EUR");

    String page = anna.get("/watching").body();
    assertThat(Html.text(page))
        .contains("USD at 0.8 EUR of 20 Nov (ECB)")
        .contains("StockX ask €160")
        .contains("▲ 25.0% from €128", "▼ 20.0% from €200", "▲ 100.0% from €80");
    assertThat(page).contains("title=\"$200 at 0.8 EUR of 20 Nov (ECB)\"");
  }

  @Test
  void what_is_not_known_is_a_word() throws Exception {
    anna.submit("/watching", "sku", WatchedMarket.SHOE, "size", "10");

    JsonNode venues = JsonBody.of(json()).at("/watching/0/venues");
    assertThat(venues.at("/stockx/ask/moves/30d/percent").isNull()).isTrue();
    assertThat(venues.at("/stockx/ask/moves/30d/state").asText()).isEqualTo("none");
    assertThat(venues.at("/stockx/bid/moves/24h/state").asText()).isEqualTo("none");
    assertThat(venues.at("/stockx/bid/now").toString()).isEqualTo("120.00");
    assertThat(venues.at("/alias/ask/now").isNull()).isTrue();
    assertThat(venues.at("/alias/ask/state").asText()).isEqualTo("pending");
    assertThat(venues.at("/alias/ask/moves/7d/state").asText()).isEqualTo("pending");
    assertThat(Html.text(anna.get("/watching").body())).contains("none then", "not known then");
  }

  @Test
  void a_product_is_its_lowest_ask_and_highest_bid_of_any_size() throws Exception {
    put(ONE);

    JsonNode venue = JsonBody.of(json()).at("/watching/0/venues/stockx");
    assertThat(venue.at("/ask/now").toString()).isEqualTo("190.00");
    assertThat(venue.at("/bid/now").toString()).isEqualTo("150.00");
    assertThat(venue.at("/ask/moves/24h/before").toString()).isEqualTo("160.00");
    assertThat(venue.at("/ask/moves/7d/before").toString()).isEqualTo("250.00");
    assertThat(venue.at("/ask/moves/30d/before").toString()).isEqualTo("100.00");
  }

  @Test
  void since_watched_goes_from_the_price_of_then() throws Exception {
    put(ONE + "?size=9");
    site.database()
        .update(
            "update soletape.watches set asks = '{12500}', watched_at = ? where user_id = ?",
            site.clock.instant().minus(Duration.ofDays(2)),
            anna.id());
    put(ONE + "?size=9");

    JsonNode watched = JsonBody.of(json()).get("watching");
    assertThat(watched).hasSize(1);
    assertThat(watched.at("/0/venues/stockx/ask/moves/since_watched/percent").toString())
        .isEqualTo("60.00");
    assertThat(watched.at("/0/watched_at").asText()).startsWith("2026-11-21");
  }

  @Test
  void a_stale_price_tells_no_move() throws Exception {
    put(ONE + "?size=9");
    Duration twoDays = Duration.ofDays(2);
    site.clock.advance(twoDays);
    try {
      JsonNode ask = JsonBody.of(json()).at("/watching/0/venues/stockx/ask");
      assertThat(ask.get("state").asText()).isEqualTo("stale");
      assertThat(ask.get("now").toString()).isEqualTo("200.00");
      assertThat(ask.at("/moves/since_watched/percent").isNull()).isTrue();
      assertThat(ask.at("/moves/since_watched/state").asText()).isEqualTo("stale");
    } finally {
      site.clock.advance(twoDays.negated());
    }
  }

  @Test
  void since_watched_starts_from_no_price_that_was_stale() throws Exception {
    Duration twoDays = Duration.ofDays(2);
    site.clock.advance(twoDays);
    try {
      put(ONE + "?size=9");
      put(ONE);
      anna.submit("/watching", "sku", WatchedMarket.SHOE, "size", "10");
    } finally {
      site.clock.advance(twoDays.negated());
    }

    JsonNode watched = JsonBody.of(json()).get("watching");
    assertThat(watched).hasSize(3);
    for (JsonNode shoe : watched) {
      JsonNode ask = shoe.at("/venues/stockx/ask");
      assertThat(ask.get("now").isNull()).isFalse();
      assertThat(ask.at("/moves/since_watched/before").isNull()).isTrue();
      assertThat(ask.at("/moves/since_watched/state").asText()).isEqualTo("pending");
    }
  }

  @Test
  void watching_ends_by_form_and_by_program_and_may_end_twice() throws Exception {
    put(ONE);
    put(ONE + "?size=10");

    assertThat(anna.submit("/watching/delete", "sku", WatchedMarket.SHOE, "size", "").statusCode())
        .isEqualTo(303);
    assertThat(anna.submit("/watching/delete", "sku", WatchedMarket.SHOE, "size", "").statusCode())
        .isEqualTo(404);
    assertThat(send("DELETE", ONE + "?size=10").statusCode()).isEqualTo(204);
    assertThat(send("DELETE", ONE + "?size=10").statusCode()).isEqualTo(204);
    assertThat(JsonBody.of(json()).get("watching")).isEmpty();
    assertThat(anna.get("/watching").body()).contains("Nothing watched yet");
  }

  @Test
  void what_is_not_there_is_told_at_its_field_and_kept() {
    HttpResponse<String> unknown = anna.submit("/watching", "sku", "NOPE-1", "size", "");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(wrong(unknown.body(), "sku")).isEqualTo("No product here has this style code.");
    assertThat(PortfolioSite.held(unknown.body(), "sku")).isEqualTo("NOPE-1");
    String size = anna.submit("/watching", "sku", WatchedMarket.SHOE, "size", "19").body();
    assertThat(wrong(size, "size")).isEqualTo("The product has no such size.");
    assertThat(send("PUT", ALL + "/NOPE-1").statusCode()).isEqualTo(404);
    assertThat(send("PUT", ONE + "?size=19").statusCode()).isEqualTo(404);
  }

  @Test
  void a_person_watches_only_so_many() {
    addMany();
    site.database()
        .update(
            """
            insert into soletape.watches
              (id, user_id, product_id, watched_at, venues, currencies, asks, bids)
            select gen_random_uuid(), ?, p.id, now(), '{}', '{}', '{}', '{}'
            from public.products_v2 p where p.sku like 'MANY-%'
            """,
            anna.id());

    HttpResponse<String> refused = send("PUT", ONE + "?size=9");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("You watch 300 already");
    String page = anna.submit("/watching", "sku", WatchedMarket.SHOE, "size", "9").body();
    assertThat(wrong(page, "sku")).startsWith("You watch 300 already");
  }

  /** As many products as may be watched. */
  private static void addMany() {
    site.database()
        .update(
            """
            insert into public.products_v2 (sku, popularity_score, created_at, updated_at)
            select 'MANY-' || n, 10, now(), now() from generate_series(1, ?) n
            on conflict do nothing
            """,
            Watches.MOST);
  }

  @Test
  void what_is_watched_counts_as_held() {
    site.database()
        .update("update public.products_v2 set popularity_score = 10 where sku = ?", "DD1391-100");
    put(ONE + "?size=10");
    UUID size =
        site.database()
            .get(
                "select id from public.product_sizes_v2 where size_key = '10'",
                row -> row.uuid("id"));

    assertThat(site.database().transaction(HeldShoes::sizes)).contains(size);
    assertThat(site.database().transaction(HeldShoes::places))
        .extracting(HeldShoes.Place::place)
        .contains(1);
    site.database().transaction(session -> Popularity.derive(session, site.clock.instant()));
    int score =
        site.database()
            .get(
                "select popularity_score as score from public.products_v2 where sku = ?",
                row -> row.integer("score"),
                WatchedMarket.SHOE);
    assertThat(score).isEqualTo(Popularity.HELD_SCORE);
  }

  @Test
  void it_leaves_with_its_account() {
    put(ONE);

    site.database().update("delete from soletape.accounts where id = ?", anna.id());

    assertThat(site.database().list(OF_SOMEBODY, row -> row.text("one"), anna.id())).isEmpty();
  }

  @Test
  void a_market_page_is_told_what_is_somebody_s_and_a_stranger_nothing() throws Exception {
    anna.add(SamplePair.bought(WatchedMarket.SHOE, "10", "100"));
    put(ONE + "?size=9");

    JsonNode marks = JsonBody.of(anna.get("/account/marks"));
    assertThat(marks.toString())
        .isEqualTo(
            "{\"fees\":false,\"pages\":{\"/market/"
                + WatchedMarket.SHOE
                + "\":{\"watched\":false,\"sizes\":[\"9\"],\"owned\":[\"10\"]}}}");
    HttpResponse<String> stranger = Http.get(site.url("/account/marks"));
    assertThat(stranger.statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> json() {
    return Http.get(site.url(ALL), "Authorization", token);
  }

  private void put(String path) {
    assertThat(send("PUT", path).statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> send(String method, String path) {
    return Http.send(method, site.url(path), "", "Authorization", token);
  }
}
