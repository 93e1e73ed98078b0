package org.soletape.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.account.Operators;
import org.soletape.catalog.Provider;
import org.soletape.market.HeldQuote;
import org.soletape.market.HeldQuotes;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.TestMarket;
import org.soletape.web.account.AccountSite;

/** Who sees what of held prices on the status page, and who may decide. */
class HeldBackPageTest {
  private static final String SKU = "DD1391-100";
  private static final String PATH = "/status/held-back";
  private static final String[] CONFIRMED = {"sku", SKU, "venue", "stockx", "decision", "confirm"};
  private static final String[] REJECTED = {"sku", SKU, "venue", "stockx", "decision", "reject"};

  @AutoClose private final AccountSite site = AccountSite.open();
  private final BrowsingPerson anna = site.member();
  private final HeldQuotes held = new HeldQuotes(site.database());

  @BeforeEach
  void open() {
    TestMarket market = new TestMarket(site.database(), site.clock.instant());
    UUID product = market.product(SKU, 60, "9", "10");
    Instant at = Instant.parse("2026-11-23T12:10:00Z");
    market.held(product, Provider.STOCKX, at, 2, 15_000, 75_050);
  }

  @Test
  void a_size_that_came_later_is_told_in_its_place() {
    UUID product = site.database().get("select id from public.products_v2", r -> r.uuid("id"));
    new TestMarket(site.database(), site.clock.instant()).size(product, 3, "7");
    site.database()
        .update(
            """
            insert into soletape.held_quotes
            select h.product_id, s.id, h.provider, h.slot, h.lowest_ask, h.highest_bid,
              h.last_sale, h.currency, h.observed_at
            from soletape.held_quotes h join public.product_sizes_v2 s on s.size_key = '7'
            """);

    assertThat(held.all(9)).extracting(HeldQuote::size).containsExactly("7", "10");
  }

  @Test
  void everybody_sees_how_many_there_are_on_a_page_that_caches_keep() {
    HttpResponse<String> page = Http.get(site.url() + "/status");

    assertThat(Html.text(page.body()))
        .contains("Held back One price that jumped on a new match is held back")
        .doesNotContain("Confirm", "750.50");
    assertThat(page.body()).doesNotContain("form_token");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow())
        .startsWith("public, max-age=0, must-revalidate, s-maxage=");
    assertThat(page.headers().allValues("Vary").toString()).doesNotContain("Cookie");
    assertThat(anna.get("/status").body()).isEqualTo(page.body());
    String etag = etag(page);
    assertThat(Http.get(site.url() + "/status", "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void somebody_who_is_no_operator_sees_no_more_and_decides_nothing() {
    HttpResponse<String> page = anna.get(PATH);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    assertThat(Html.text(page.body())).contains("One price").doesNotContain("750.50");

    assertThat(anna.submit("/account", PATH, CONFIRMED).statusCode()).isEqualTo(403);
    assertThat(site.person("203.0.113.9").post(PATH, CONFIRMED).statusCode()).isEqualTo(303);
    assertThat(held.count()).isEqualTo(1);
  }

  @Test
  void an_operator_sees_both_prices_and_confirms_with_a_form_of_ours_alone() {
    appoint();
    HttpResponse<String> page = anna.get(PATH);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    assertThat(page.headers().firstValue("ETag")).isEmpty();
    assertThat(Html.text(page.body()))
        .contains(
            "10: $150 / none, 23 Nov, 08:05 UTC · held back $750.50 / none, 23 Nov, 12:10 UTC");
    assertThat(anna.post(PATH, CONFIRMED).statusCode()).isEqualTo(403);
    assertThat(held.count()).isEqualTo(1);

    HttpResponse<String> answer = anna.submit(PATH, PATH, CONFIRMED);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(PATH + "?done=confirm");
    assertThat(held.count()).isZero();
    assertThat(Html.text(anna.get(PATH + "?done=confirm").body()))
        .contains("The prices are shown now. Nothing is held back.");
    assertThat(anna.submit(PATH, PATH, CONFIRMED).statusCode()).isEqualTo(303);
  }

  @Test
  void an_operator_rejects_and_the_product_is_listed_as_not_matched() {
    appoint();

    assertThat(anna.submit(PATH, PATH, REJECTED).statusCode()).isEqualTo(303);
    assertThat(anna.submit(PATH, PATH, REJECTED).statusCode()).isEqualTo(303);

    assertThat(Html.text(anna.get(PATH + "?done=reject").body()))
        .contains("The prices are dropped")
        .contains("sx-DD1391-100 belong to another shoe");
  }

  @Test
  void a_decision_that_means_nothing_is_refused() {
    appoint();
    assertThat(
            anna.submit(PATH, PATH, "sku", "QQ9999-999", "venue", "stockx", "decision", "reject")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            anna.submit(PATH, PATH, "sku", SKU, "venue", "ebay", "decision", "reject").statusCode())
        .isEqualTo(400);
    assertThat(anna.submit(PATH, PATH, "sku", SKU, "venue", "stockx", "decision", "").statusCode())
        .isEqualTo(400);
    assertThat(held.count()).isEqualTo(1);
  }

  private void appoint() {
    new Operators(site.database(), site.clock)
        .appoint(site.accounts.find(AccountSite.EMAIL).orElseThrow().id());
  }
}
