package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.SampleSite;
import org.soletape.testing.SampleYear;

class OverviewDaysTest {
  private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-22");

  @AutoClose private final SampleSite site = SampleSite.open();

  @Test
  void page_and_json_tell_the_same_change_of_thirty_days() {
    write(SampleMarket.ORDINARY, YESTERDAY);
    site.database().update("update soletape.ninety_days set change_bp = -1234");

    assertThat(row(SampleMarket.ORDINARY)).contains("<span class=\"sr\">down</span> 12.3%");
    assertThat(json(SampleMarket.ORDINARY).get("change_30d_percent").toString())
        .isEqualTo("-12.34");
  }

  @Test
  void what_was_written_is_drawn_over_ninety_days() {
    write(SampleMarket.ORDINARY, YESTERDAY);

    assertThat(json(SampleMarket.ORDINARY).get("change_30d_percent").isNumber()).isTrue();
    String path = line(SampleMarket.ORDINARY);
    assertThat(path).startsWith("M0 ").doesNotContain(" M");
    assertThat(days(path)).isEqualTo(90);
  }

  @Test
  void days_that_have_come_since_are_gaps_at_the_end() {
    write(SampleMarket.ORDINARY, YESTERDAY.minusDays(10));

    String path = line(SampleMarket.ORDINARY);
    assertThat(path).startsWith("M0 ");
    assertThat(days(path)).isEqualTo(80);
  }

  @Test
  void a_product_without_history_has_no_change_and_no_line() {
    assertThat(json(SampleMarket.ORDINARY).get("change_30d_percent").isNull()).isTrue();
    assertThat(row(SampleMarket.ORDINARY)).contains("class=\"trend unknown\">not known<");
    assertThat(line(SampleMarket.ORDINARY)).isEmpty();
  }

  @Test
  void a_day_of_history_is_a_new_edition_of_page_and_json() {
    List<String> addresses = List.of("/", "/api/v1/products");
    List<String> before = addresses.stream().map(this::edition).toList();

    write(SampleMarket.ORDINARY, YESTERDAY);

    assertThat(addresses.stream().map(this::edition).toList()).doesNotContainAnyElementsOf(before);
  }

  @Test
  void rises_and_falls_of_thirty_days_order_the_list() {
    write(SampleMarket.ORDINARY, YESTERDAY);
    write(SampleMarket.GAPS, YESTERDAY);
    site.database()
        .update(
            """
            update soletape.ninety_days n set change_bp = case p.sku when ? then 300 else -20 end
            from public.products_v2 p where p.id = n.product_id
            """,
            SampleMarket.GAPS);

    assertThat(skus("change_30d")).startsWith(SampleMarket.GAPS, SampleMarket.ORDINARY);
    assertThat(skus("-change_30d")).startsWith(SampleMarket.ORDINARY, SampleMarket.GAPS);
  }

  private void write(String sku, LocalDate last) {
    UUID product =
        site.database()
            .get("select id from public.products_v2 where sku = ?", row -> row.uuid("id"), sku);
    SampleYear.write(site.database(), product, 5, last);
  }

  private String edition(String address) {
    return etag(Http.get(site.url(address)));
  }

  private List<String> skus(String sort) {
    return Html.all(site.page("/?sort=" + sort), "class=\"code\">([^<]+)<");
  }

  private String row(String sku) {
    return Html.all(site.page("/?query=" + sku), "<tr role=\"row\">(.*?)</tr>").stream()
        .filter(row -> row.contains(">" + sku + "<"))
        .findFirst()
        .orElseThrow();
  }

  private String line(String sku) {
    return Html.all(row(sku), "<path d=\"([^\"]*)\"/>").getLast();
  }

  private static int days(String path) {
    return Html.all(path, "h([0-9]+)").stream().mapToInt(Integer::parseInt).sum();
  }

  private JsonNode json(String sku) {
    String path = "/api/v1/products";
    HttpResponse<String> answer = Http.get(site.url(path + "?query=" + sku));
    assertThat(ApiDescription.bundled().violations(path, answer)).isEmpty();
    return JsonBody.of(answer).at("/products/0");
  }
}
