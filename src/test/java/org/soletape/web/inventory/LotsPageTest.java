package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.testing.Html;

/** Equal pairs counted together. */
class LotsPageTest {
  @AutoClose private static final PortfolioSite site = PortfolioSite.open(SmallMarket::fill);
  private static final PortfolioSite.Owner anna = site.owner();

  @BeforeAll
  static void fill() {
    add("sku", "DD1391-100", "size", "9", "purchase_price", "100", "purchase_date", "2026-11-13");
    add("sku", "dd1391 100", "size", "US 9", "purchase_price", "101");
    add("sku", "DD1391100", "size", "9.0", "purchase_date", "2026-11-02");
    add("sku", "DD1391-100", "size", "9", "condition", "used", "purchase_price", "60");
    add("sku", "DD1391-100", "size", "10.5", "purchase_price", "110");
    add("sku", "NOPE-1", "size", "9");
    add("sku", "nope 1", "size", "9");
  }

  @Test
  void equal_pairs_are_one_lot_with_average_cost_and_age_of_those_known() {
    List<String> rows = rows("group=lots");

    assertThat(rows).hasSize(4);
    // 100 and 101 are 100.50 on average; 10 and 21 days are 15.5, and 132 is paid for each today.
    assertThat(rows.getFirst())
        .contains("Nike Dunk Low Retro", "Panda", "DD1391-100 · size 9", "3 pairs")
        .contains("$100.50 1 without a cost", "$396", "16 days 1 without a date");
    assertThat(rows.get(1)).contains("NOPE-1", "2 pairs", "unknown").doesNotContain("$0");
    assertThat(anna.get("/inventory?group=lots").body()).contains("7 pairs in 4 lots");
  }

  @Test
  void a_lot_leads_to_its_pairs_and_back_to_all_lots() {
    String lot =
        Html.all(anna.get("/inventory?group=lots").body(), "class=\"name\"><a href=\"([^\"]*)\"")
            .getFirst()
            .replace("&amp;", "&");

    String pairs = anna.get(lot).body();

    assertThat(Html.all(pairs, "type=\"checkbox\" name=\"id\" value=\"([^\"]*)\"")).hasSize(3);
    assertThat(text(pairs)).contains("One lot", "All lots", "Each pair");
    assertThat(pairs).contains("<a href=\"/inventory?group=lots\">All lots</a>");
  }

  @ParameterizedTest
  @CsvSource({
    "sort=cost, size 10.5",
    "sort=-cost, used",
    "sort=days, size 9",
    "sort=cash, $396",
    "q=nope, NOPE-1"
  })
  void lots_are_sorted_and_narrowed_like_pairs(String query, String first) {
    assertThat(rows("group=lots&" + query).getFirst()).contains(first);
  }

  private static List<String> rows(String query) {
    return Html.all(
            anna.get("/inventory?" + query).body(), "<tr role=\"row\">(?!\\s*<th)(.*?)</tr>")
        .stream()
        .map(Html::text)
        .toList();
  }

  private static void add(String... fields) {
    assertThat(anna.submit("/inventory/add", fields).statusCode()).isEqualTo(303);
    site.clock.advance(Duration.ofSeconds(1));
  }
}
