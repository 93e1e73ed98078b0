package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.JsonBody;

class InventoryPagesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

  @AutoClose private final InventorySite site = InventorySite.open(CLOCK);
  private final InventorySite.Owner anna = site.owner("anna@example.com");

  @BeforeEach
  void addPairs() {
    site.database()
        .update(
            """
            insert into public."Inventory" (user_id, sku, size, purchase_price, purchase_currency,
              status, created_at)
            select ?, 'X-' || n, '9', 1, 'USD', case when n % 10 = 0 then 'sold' else 'held' end,
              '2026-01-01'::timestamptz + n * interval '1 second'
            from generate_series(1, 1010) n
            """,
            anna.id());
  }

  @Test
  void the_pages_together_are_every_pair_once_and_each_has_the_sums_over_all() {
    List<String> skus = new ArrayList<>();
    String path = InventorySite.ALL;
    List<Integer> sizes = new ArrayList<>();
    while (path != null) {
      HttpResponse<String> answer = anna.get(path);
      JsonNode page = JsonBody.of(answer);
      page.get("items").forEach(item -> skus.add(item.get("sku").asText()));
      sizes.add(page.get("items").size());
      assertThat(page.get("total").asInt()).isEqualTo(1010);
      assertThat(page.at("/totals/owned").asInt()).isEqualTo(909);
      assertThat(page.at("/totals/cost/amount").decimalValue()).isEqualByComparingTo("909");
      path = next(answer);
    }

    assertThat(sizes).containsExactly(500, 500, 10);
    assertThat(skus).hasSize(1010).doesNotHaveDuplicates().startsWith("X-1").endsWith("X-1010");
  }

  @Test
  void the_links_lead_to_every_page_around_this_one() {
    assertThat(links("?page=2&page_size=300&status=held"))
        .isEqualTo(
            "</api/v1/inventory?status=held&page=1&page_size=300>; rel=\"first\", "
                + "</api/v1/inventory?status=held&page=1&page_size=300>; rel=\"prev\", "
                + "</api/v1/inventory?status=held&page=3&page_size=300>; rel=\"next\", "
                + "</api/v1/inventory?status=held&page=4&page_size=300>; rel=\"last\"");
    assertThat(links("?page=9"))
        .isEqualTo(
            "</api/v1/inventory?page=1>; rel=\"first\", </api/v1/inventory?page=3>; rel=\"prev\", "
                + "</api/v1/inventory?page=3>; rel=\"last\"");
    assertThat(JsonBody.of(anna.get(InventorySite.ALL + "?page=9")).get("items")).isEmpty();
    assertThat(JsonBody.of(anna.get(InventorySite.ALL + "?status=sold")).get("total").asInt())
        .isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=0", "page=x", "page=", "page=100001", "page_size=501", "page_size=0"})
  void a_page_that_cannot_be_is_refused(String parameter) {
    assertThat(anna.get(InventorySite.ALL + "?" + parameter).statusCode()).isEqualTo(400);
  }

  private String links(String query) {
    return anna.get(InventorySite.ALL + query).headers().firstValue("Link").orElseThrow();
  }

  private static String next(HttpResponse<String> answer) {
    Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElseThrow());
    return next.find() ? next.group(1) : null;
  }
}
