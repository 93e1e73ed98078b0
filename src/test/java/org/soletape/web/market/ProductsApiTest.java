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
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductList;
import org.soletape.market.ProductOrder;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestMarket;
import org.soletape.web.Caching;
import org.soletape.web.CountedSite;
import org.soletape.web.Routes;
import org.soletape.web.Site;

class ProductsApiTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
  private static final String PATH = "/api/v1/products";

  @AutoClose private final CountedSite counted = new CountedSite(NOW, ProductsApiTest::api);
  private final CountedStatements statements = counted.statements();
  private final TestMarket market = counted.market();
  private final Site site = counted.site();
  private final ApiDescription description = ApiDescription.bundled();

  private static List<Routes> api(Database database, Clock clock) {
    return List.of(
        new ProductsApi(
            new ProductList(database, () -> PollingCalendar.NORMAL),
            SampleSite.dollars(database, clock),
            new Caching(clock, "build")));
  }

  @Test
  void products_come_with_facts_and_the_best_prices_of_each_venue() {
    UUID shoe = market.product("DD1391-100", 90, "9", "10");
    market.sql(
        """
        update public.products_v2 set brand = 'Nike', model = 'Dunk Low', colorway = 'White/Black',
          gender = 'men', retail_price = 115, release_date = '2021-03-10'
        """);
    market.book(shoe, Provider.STOCKX, NOW, quote(1, 17_850, 0), quote(2, 17_800, 0));

    HttpResponse<String> answer = site.get(PATH);

    assertThat(description.violations(PATH, answer)).isEmpty();
    JsonNode page = JsonBody.of(answer);
    assertThat(page.get("total").intValue()).isEqualTo(1);
    assertThat(page.get("next").isNull()).isTrue();
    JsonNode product = page.at("/products/0");
    assertThat(product.get("retail_price").toString()).isEqualTo("115.00");
    assertThat(product.get("release_date").asText()).isEqualTo("2021-03-10");
    assertThat(product.get("stockx_ask").toString()).isEqualTo("178.00");
    assertThat(product.get("stockx_bid").isNull()).isTrue();
    assertThat(product.get("stockx_currency").asText()).isEqualTo("USD");
    assertThat(product.get("alias_ask").isNull()).isTrue();
    assertThat(product.get("alias_observed_at").isNull()).isTrue();
  }

  @Test
  void the_most_traded_size_comes_with_what_it_pays_and_how_far_the_others_reach() {
    UUID shoe = market.product("DD1391-100", 90, "9", "10", "11");
    market.book(
        shoe,
        Provider.STOCKX,
        NOW,
        quote(1, 17_850, 12_000),
        quote(2, 20_000, 15_000),
        quote(3, 30_000, 0));

    HttpResponse<String> answer = site.get(PATH);

    assertThat(description.violations(PATH, answer)).isEmpty();
    JsonNode product = JsonBody.of(answer).at("/products/0");
    assertThat(product.get("traded_size").asText()).isEqualTo("10");
    assertThat(product.get("stockx_traded_ask").toString()).isEqualTo("200.00");
    assertThat(product.get("stockx_traded_bid").toString()).isEqualTo("150.00");
    assertThat(product.get("stockx_traded_ask_payout").toString()).isEqualTo("176.00");
    assertThat(product.get("stockx_traded_bid_payout").toString()).isEqualTo("132.00");
    assertThat(product.get("stockx_highest_ask").toString()).isEqualTo("300.00");
    assertThat(product.get("stockx_lowest_bid").toString()).isEqualTo("120.00");
    assertThat(product.get("alias_traded_ask").isNull()).isTrue();
    assertThat(JsonBody.of(answer).at("/fees").findValuesAsText("seller"))
        .containsExactly("level 1", "rating 90");
  }

  @Test
  void ask_bid_and_spread_are_sorted_by_the_most_traded_size() {
    market.book(market.product("A-1", 10, "9"), Provider.STOCKX, NOW, quote(1, 300, 100));
    market.book(market.product("B-2", 20, "9"), Provider.STOCKX, NOW, quote(1, 200, 150));
    UUID cheap = market.product("C-3", 30, "9", "10", "11");
    market.book(
        cheap, Provider.STOCKX, NOW, quote(1, 100, 0), quote(2, 400, 320), quote(3, 900, 0));

    assertThat(skus("?sort=ask")).containsExactly("B-2", "A-1", "C-3");
    assertThat(skus("?sort=-bid")).containsExactly("A-1", "B-2", "C-3");
    assertThat(skus("?sort=spread")).containsExactly("B-2", "C-3", "A-1");
  }

  @Test
  void every_word_must_be_somewhere_and_a_style_code_needs_no_hyphen() {
    market.product("DD1391-100", 90);
    market.product("HQ6316", 80);
    market.sql(
        "update public.products_v2 set brand = 'Nike', model = 'Dunk Low' where sku like 'DD%'",
        "update public.products_v2 set brand = 'adidas', model = '100% Samba' where sku like 'HQ%'");

    assertThat(skus("?query=dunk+NIKE")).containsExactly("DD1391-100");
    assertThat(skus("?query=dd1391100")).containsExactly("DD1391-100");
    assertThat(skus("?query=dd1391-1")).containsExactly("DD1391-100");
    assertThat(skus("?query=dunk+samba")).isEmpty();
    assertThat(skus("?query=100%25")).containsExactly("HQ6316");
    assertThat(skus("?query=_")).hasSize(2);
    assertThat(skus("?query=%00samba")).containsExactly("HQ6316");
    assertThat(skus("?query=%27%3B+drop+table+x--")).isEmpty();
  }

  @Test
  void every_described_order_works_and_unknown_values_come_last() {
    market.product("B-2", 10);
    market.product("A-1", 20);
    market.product("C-3", 30);
    market.sql("update public.products_v2 set retail_price = 100 where sku = 'B-2'");
    market.sql("update public.products_v2 set retail_price = 90 where sku = 'C-3'");

    assertThat(skus("")).containsExactly("C-3", "A-1", "B-2");
    assertThat(skus("?sort=-popularity")).containsExactly("B-2", "A-1", "C-3");
    assertThat(skus("?sort=sku")).containsExactly("A-1", "B-2", "C-3");
    assertThat(skus("?sort=-sku")).containsExactly("C-3", "B-2", "A-1");
    assertThat(skus("?sort=retail_price")).containsExactly("C-3", "B-2", "A-1");
    assertThat(skus("?sort=-retail_price")).containsExactly("B-2", "C-3", "A-1");
    for (String word : ProductOrder.words(ProductsQuery.OFFERED)) {
      assertThat(skus("?sort=" + word)).as(word).hasSize(3);
    }
    assertThat(description.root().at("/components/schemas/ProductSort/enum").valueStream().toList())
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(ProductOrder.words(ProductsQuery.OFFERED));
  }

  @Test
  void an_unknown_order_is_told_the_known_ones() {
    HttpResponse<String> answer = site.get(PATH + "?sort=price;drop");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(description.violations(PATH, answer)).isEmpty();
    assertThat(JsonBody.of(answer).get("detail").asText())
        .startsWith("The sort must be one of popularity, -popularity, sku,");
  }

  @Test
  void pages_follow_each_other_to_the_end_and_stay_stable() {
    for (int i = 100; i < 207; i++) {
      market.product("P-" + i, 50);
    }

    JsonNode first = JsonBody.of(site.get(PATH + "?query=p&sort=sku"));
    JsonNode second = JsonBody.of(site.get(first.get("next").asText()));
    JsonNode third = JsonBody.of(site.get(second.get("next").asText()));

    assertThat(first.get("next").asText()).isEqualTo(PATH + "?page=2&query=p&sort=sku");
    assertThat(List.of(first, second, third))
        .extracting(page -> page.get("products").size())
        .containsExactly(50, 50, 7);
    assertThat(third.at("/products/6/sku").asText()).isEqualTo("P-206");
    assertThat(third.get("next").isNull()).isTrue();
    assertThat(third.get("total").intValue()).isEqualTo(107);
  }

  @Test
  void beyond_the_last_page_is_empty_and_a_page_that_is_none_is_refused() {
    market.product("A-1", 20);

    HttpResponse<String> beyond = site.get(PATH + "?page=100000");

    assertThat(JsonBody.of(beyond).get("products")).isEmpty();
    assertThat(JsonBody.of(beyond).get("total").intValue()).isEqualTo(1);
    assertThat(JsonBody.of(beyond).get("next").isNull()).isTrue();
    assertThat(description.violations(PATH, beyond)).isEmpty();
    for (String page : new String[] {"0", "-1", "1.5", "two", "100001", "99999999999999999999"}) {
      HttpResponse<String> refused = site.get(PATH + "?page=" + page);
      assertThat(refused.statusCode()).as(page).isEqualTo(400);
      assertThat(description.violations(PATH, refused)).isEmpty();
    }
    assertThat(site.get(PATH + "?query=" + "x".repeat(101)).statusCode()).isEqualTo(400);
  }

  @Test
  void a_list_is_public_until_something_in_it_changes() {
    UUID shoe = market.product("A-1", 60, "9");
    HttpResponse<String> awaited = site.get(PATH);
    String etag = etag(awaited);

    assertThat(awaited.headers().firstValue("Cache-Control").orElseThrow())
        .isEqualTo("public, max-age=0, must-revalidate, s-maxage=120");
    assertThat(site.get(PATH, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(site.get(PATH + "?page=2", "If-None-Match", etag).statusCode()).isEqualTo(200);

    market.book(shoe, Provider.STOCKX, NOW);
    market.book(shoe, Provider.ALIAS, NOW);
    HttpResponse<String> complete = site.get(PATH, "If-None-Match", etag);

    assertThat(complete.statusCode()).isEqualTo(200);
    assertThat(complete.headers().firstValue("Cache-Control").orElseThrow())
        .endsWith("s-maxage=18300");
  }

  @Test
  void a_list_waits_for_every_product_but_not_for_answers_that_cannot_be_used() {
    UUID hot = market.product("A-1", 60, "9");
    UUID cold = market.product("B-2", 10, "9");
    market.book(hot, Provider.STOCKX, NOW);
    market.book(hot, Provider.ALIAS, NOW);
    market.book(cold, Provider.STOCKX, NOW);
    assertThat(sharedSeconds()).isEqualTo(120);

    market.failedPoll(cold, Provider.ALIAS, NOW.minus(Duration.ofHours(12)), "bad_item");

    assertThat(sharedSeconds()).isEqualTo(18_300);
    market.product("C-3", 60, "9");
    assertThat(sharedSeconds()).isEqualTo(120);
  }

  @Test
  void the_number_of_statements_does_not_grow_with_products() {
    market.product("A-1", 20);
    int few = statements.during(() -> site.get(PATH));
    for (int i = 0; i < 60; i++) {
      market.product("P-" + i, 50);
    }

    assertThat(statements.during(() -> site.get(PATH))).isEqualTo(few).isEqualTo(4);
  }

  private long sharedSeconds() {
    String caching = site.get(PATH).headers().firstValue("Cache-Control").orElseThrow();
    return Long.parseLong(caching.substring(caching.indexOf("s-maxage=") + 9));
  }

  private List<String> skus(String query) {
    return JsonBody.of(site.get(PATH + query)).get("products").findValuesAsText("sku");
  }
}
