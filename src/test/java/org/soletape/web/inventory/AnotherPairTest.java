package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.web.inventory.PortfolioSite.held;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.portfolio.Item;
import org.soletape.testing.SamplePair;

/** Equal pairs, pairs like another, and the way back to the list. */
class AnotherPairTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void a_quantity_adds_so_many_equal_pairs() {
    HttpResponse<String> added = add("quantity", "3", "list", "show=sold");

    assertThat(added.headers().firstValue("Location"))
        .hasValue("/inventory?show=sold&done=added&pairs=3");
    assertThat(anna.items()).hasSize(3);
    assertThat(anna.items()).extracting(Item::pair).containsOnly(anna.items().getFirst().pair());
    assertThat(anna.items()).extracting(Item::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "many", "1001", "999999999999"})
  void what_is_no_quantity_is_told_and_adds_nothing(String quantity) {
    HttpResponse<String> refused = add("quantity", quantity);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), "quantity"))
        .isEqualTo("This must be a whole number of pairs from 1 to 1,000.");
    assertThat(held(refused.body(), "quantity")).isEqualTo(quantity);
    assertThat(anna.items()).isEmpty();
  }

  @Test
  void another_pair_begins_like_the_first_without_its_sale() {
    Item pair = anna.add(SamplePair.complete(SmallMarket.SHOE, "9"));

    String form = anna.get("/inventory/add?like=" + pair.id() + "&list=show%3Dsold").body();

    assertThat(held(form, "sku")).isEqualTo(SmallMarket.SHOE);
    assertThat(held(form, "purchase_price")).isEqualTo("100.50");
    assertThat(held(form, "location")).isEqualTo("shelf B3, top");
    assertThat(held(form, "status")).isEqualTo("held");
    assertThat(held(form, "sold_price")).isEmpty();
    assertThat(held(form, "sold_venue")).isEmpty();
    assertThat(form).contains("name=\"list\" value=\"show=sold\"");
    assertThat(site.owner().get("/inventory/add?like=" + pair.id()).statusCode()).isEqualTo(404);
  }

  @Test
  void saving_leads_back_to_the_row_in_the_list_it_came_from() {
    Item pair = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    String row = anna.get("/inventory?sort=cost&page=1").body();
    assertThat(row)
        .contains("id=\"pair-" + pair.id() + "\"")
        .contains("href=\"/inventory/" + pair.id() + "?list=sort%3Dcost\"");
    String form = anna.get("/inventory/" + pair.id() + "?list=sort%3Dcost").body();
    assertThat(form).contains("href=\"/inventory?sort=cost#pair-" + pair.id() + "\"");

    HttpResponse<String> saved =
        anna.submit(
            "/inventory/" + pair.id(),
            "version",
            pair.version(),
            "sku",
            SmallMarket.SHOE,
            "list",
            "sort=cost");

    assertThat(saved.headers().firstValue("Location"))
        .hasValue("/inventory?sort=cost&done=saved#pair-" + pair.id());
  }

  private HttpResponse<String> add(String... fields) {
    List<String> form =
        new ArrayList<>(List.of("sku", SmallMarket.SHOE, "size", "9", "purchase_price", "100"));
    form.addAll(List.of(fields));
    return anna.submit("/inventory/add", form.toArray(String[]::new));
  }
}
