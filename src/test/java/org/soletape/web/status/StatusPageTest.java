package org.soletape.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.rates.RateStore;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleSite;

class StatusPageTest {
  @AutoClose private static SampleSite site;

  @BeforeAll
  static void open() {
    site = SampleSite.open();
  }

  @Test
  void the_status_tells_coverage_runs_quota_and_what_is_not_matched() {
    String text = Html.text(Http.get(site.url("/status")).body());

    assertThat(text).containsPattern("[0-9]+ of 60 products");
    assertThat(text).contains("612 of 25,000", "2.4% of the quota");
    assertThat(text).contains("partial", "StockX: 3 unavailable (HTTP 504 after 3 tries)");
    assertThat(text).contains("CW2288-111", "two products there share this style code");
  }

  @Test
  void a_slot_that_products_are_missing_in_is_not_called_full() {
    String text = Html.text(Http.get(site.url("/status")).body());

    assertThat(text)
        .containsPattern(
            "Last finished slot 8 of 60 products, slot of [^.]*UTC"
                + " 52 products lack a venue's prices")
        .doesNotContain("Last full slot");
  }

  @Test
  void it_leads_with_the_sentence_that_the_json_has_and_folds_the_rest() {
    String page = Http.get(site.url("/status")).body();
    String sentence = JsonBody.of(Http.get(site.url("/api/v1/status"))).get("sentence").asText();

    assertThat(sentence).startsWith("This afternoon’s poll (12:00 UTC) is late: 8 of 60 products");
    assertThat(Html.all(page, "id=\"sentence\">(.*?)</p>").getFirst().replaceAll("<[^>]+>", ""))
        .isEqualTo(sentence);
    assertThat(Html.all(page, "<details class=\"block\"([^>]*)>"))
        .hasSize(5)
        .doesNotContain(" open");
    assertThat(page).contains("data-exact data-clock>12:00 UTC</time>");
  }

  @Test
  void the_status_tells_what_is_used_of_the_free_plans() {
    String body = Http.get(site.url("/status")).body();

    assertThat(Html.text(body))
        .contains("Inside the free plans", "Everything is polled in its usual rhythm.")
        .containsPattern("Our tables and indexes .*MB .*30.0 MB")
        .contains("none known", "no limit", "too early to say");
    assertThat(body)
        .containsPattern("role=\"meter\" aria-label=\"The whole database\" aria-valuemin=\"0\"")
        .contains("612 of 25,000, 2 percent");
  }

  @Test
  void reference_rates_tell_their_day_source_and_age() {
    assertThat(status()).contains("Reference rates none yet The next poll asks for them.");
    RateStore store = new RateStore(site.database());
    keep(store, LocalDate.of(2026, 11, 15));
    assertThat(status())
        .contains(
            "Reference rates 15 November 2026 From www.ecb.europa.eu, 8 days old too old to convert by");
    keep(store, LocalDate.of(2026, 11, 20));
    store.failed("www.ecb.europa.eu answered 500");

    assertThat(status())
        .contains(
            "Reference rates 20 November 2026 From www.ecb.europa.eu, 3 days old"
                + " Last attempt failed: www.ecb.europa.eu answered 500");
  }

  private static void keep(RateStore store, LocalDate day) {
    store.keep(
        Map.of(day, Map.of(Currency.getInstance("USD"), new BigDecimal("1.1614"))),
        "www.ecb.europa.eu",
        SampleSite.NOW);
  }

  private static String status() {
    return Html.text(Http.get(site.url("/status")).body());
  }

  @Test
  void a_failure_of_ours_tells_the_reader_nothing_but_a_number() {
    HttpResponse<String> response = Http.get(site.url("/broken"));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .contains("Something went wrong", response.headers().firstValue("X-Request-Id").get())
        .doesNotContain("hunter2", "IllegalState");
  }

  @Test
  void an_address_without_a_page_offers_a_search() {
    HttpResponse<String> response = Http.get(site.url("/no/such/page"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Look for a product instead", "All products");
  }
}
