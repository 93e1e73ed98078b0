package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;
import static org.soletape.web.inventory.PortfolioSite.held;
import static org.soletape.web.inventory.PortfolioSite.versions;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.testing.SamplePair;

class PickedPageTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();
  private Item first;
  private Item second;

  @BeforeEach
  void signIn() {
    first = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    second = anna.add(SamplePair.bought(SmallMarket.SHOE, "10.5", "110"));
  }

  @Test
  void the_ticked_pairs_are_sold_together() {
    String asked =
        anna.submit("/inventory/selected", "action", "sell", "id", first.id(), "id", second.id())
            .body();
    assertThat(asked).contains("<h1>Sell 2 pairs</h1>");
    assertThat(held(asked, "sold_currency")).isEqualTo("USD");
    assertThat(held(asked, "sold_at")).isEqualTo("2026-11-23");

    HttpResponse<String> sold = anna.submit("/inventory/sell", sale("150", "160"));

    assertThat(sold.headers().firstValue("Location")).hasValue("/inventory?done=sold&pairs=2");
    assertThat(anna.items()).extracting(i -> i.pair().status()).containsOnly(ItemStatus.SOLD);
    assertThat(text(anna.get("/inventory?show=sold&done=sold&pairs=2").body()))
        .contains("Marked 2 pairs as sold.")
        .contains("sold for $150 at StockX on 20 November 2026 payout $132 realised +$32 (32.0%)");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "sold_price-, abc, -",
        "payout-, 1.2345, -",
        "sold_at, 2026-01-31, The sale is before the purchase.",
        "sold_at, 2027-01-31, A day from 1970 to today.",
        "sold_currency, XX, Must be a currency code such as USD."
      })
  void a_wrong_entry_sells_nothing_and_is_told_at_its_field(
      String field, String entry, String why) {
    String name = field.endsWith("-") ? field + second.id() : field;

    HttpResponse<String> refused = anna.submit("/inventory/sell", changed(name, entry));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), name)).isNotNull();
    assertThat(why == null || why.equals(wrong(refused.body(), name))).as(why).isTrue();
    assertThat(held(refused.body(), name)).isEqualTo(entry);
    assertThat(held(refused.body(), "sold_venue")).isEqualTo("StockX");
    assertThat(held(refused.body(), "sold_price-" + first.id())).isEqualTo("150");
    assertThat(anna.items()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void pairs_without_an_amount_are_sold_only_when_none_is_known() {
    HttpResponse<String> asked = anna.submit("/inventory/sell", sale("150", ""));

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(wrong(asked.body(), "sold_price-" + first.id())).isNull();
    assertThat(wrong(asked.body(), "sold_price-" + second.id()))
        .isEqualTo("Give the price or the payout, or tick that neither is known.");
    assertThat(held(asked.body(), "sold_price-" + first.id())).isEqualTo("150");
    assertThat(anna.items()).containsExactlyInAnyOrder(first, second);

    HttpResponse<String> sold =
        anna.submit("/inventory/sell", changed("amount_unknown", "1", sale("150", "")));

    assertThat(sold.statusCode()).isEqualTo(303);
    assertThat(anna.item(second.id()).pair().sale().orElseThrow().price()).isEmpty();
  }

  @Test
  void too_long_a_venue_is_told_at_its_field() {
    String page = anna.submit("/inventory/sell", changed("sold_venue", "x".repeat(101))).body();

    assertThat(wrong(page, "sold_venue")).isEqualTo("At most 100 characters.");
    assertThat(held(page, "sold_venue")).hasSize(101);
  }

  @Test
  void one_changed_meanwhile_keeps_all_from_being_sold_and_every_entry() {
    anna.submit(
        "/inventory/" + second.id(), "version", second.version(), "sku", "X-1", "notes", "new");

    HttpResponse<String> conflict = anna.submit("/inventory/sell", sale("150", "160"));

    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("A pair was changed or deleted meanwhile.");
    assertThat(held(conflict.body(), "sold_price-" + first.id())).isEqualTo("150");
    assertThat(held(conflict.body(), "sold_price-" + second.id())).isEqualTo("160");
    assertThat(anna.items()).extracting(i -> i.pair().status()).containsOnly(ItemStatus.HELD);

    String version = versions(conflict.body()).get(1);
    assertThat(anna.submit("/inventory/sell", sale("150", "160", version)).statusCode())
        .isEqualTo(303);
    assertThat(anna.item(second.id()).pair().notes()).hasValue("new");
  }

  @Test
  void a_preview_tells_what_a_sale_would_bring_line_by_line_and_keeps_nothing() {
    HttpResponse<String> previewed =
        anna.submit("/inventory/sell", changed("preview", "1", sale("150", "160")));

    assertThat(previewed.statusCode()).isEqualTo(200);
    assertThat(text(previewed.body()))
        .contains("Price $150", "Payout $132", "Cost $100", "Realised $32");
    assertThat(held(previewed.body(), "sold_price-" + first.id())).isEqualTo("150");
    assertThat(anna.items()).containsExactlyInAnyOrder(first, second);

    String wrong =
        anna.submit("/inventory/sell", changed("preview", "1", sale("much", "160"))).body();
    assertThat(wrong(wrong, "sold_price-" + first.id())).isNotNull();
    assertThat(text(wrong)).doesNotContain("Realised");
  }

  @Test
  void deleting_is_asked_before_it_is_done() {
    String asked =
        anna.submit("/inventory/selected", "action", "delete", "id", first.id(), "id", second.id())
            .body();
    assertThat(asked)
        .contains(
            "Delete 2 pairs?",
            "Nike Dunk Low Retro Panda · DD1391-100 · size 9 · bought 2026-02-01")
        .contains("cannot be undone");
    assertThat(anna.items()).hasSize(2);

    HttpResponse<String> deleted = anna.submit("/inventory/delete", "id", first.id());

    assertThat(deleted.headers().firstValue("Location"))
        .hasValue("/inventory?done=deleted&pairs=1");
    assertThat(anna.items()).containsExactly(second);
  }

  @Test
  void what_is_not_in_the_inventory_cannot_be_chosen() {
    Item his = site.owner().add(SamplePair.of(SmallMarket.SHOE, "9"));
    for (String id : List.of("nope", his.id(), "' or '1'='1")) {
      assertThat(anna.submit("/inventory/selected", "action", "sell", "id", id).statusCode())
          .isEqualTo(404);
      assertThat(anna.submit("/inventory/sell", "id", id, "version", "1").statusCode())
          .isEqualTo(404);
      assertThat(anna.submit("/inventory/delete", "id", id).headers().firstValue("Location"))
          .hasValue("/inventory?done=deleted&pairs=0");
    }
    assertThat(anna.submit("/inventory/selected", "action", "sell").statusCode()).isEqualTo(404);
    assertThat(anna.submit("/inventory/selected", "id", first.id()).statusCode()).isEqualTo(400);
    assertThat(anna.items()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void more_than_a_person_can_look_over_are_refused() {
    String[] form =
        IntStream.range(0, 1_001)
            .boxed()
            .flatMap(i -> List.of("id", "pair-" + i).stream())
            .toArray(String[]::new);

    HttpResponse<String> refused = anna.submit("/inventory/delete", form);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("At most 1,000 pairs at once.");
  }

  private String[] sale(String one, String other) {
    return sale(one, other, second.version());
  }

  private String[] sale(String one, String other, String version) {
    return new String[] {
      "sold_venue",
      "StockX",
      "sold_at",
      "2026-11-20",
      "sold_currency",
      "USD",
      "id",
      first.id(),
      "version",
      first.version(),
      "sold_price-" + first.id(),
      one,
      "id",
      second.id(),
      "version",
      version,
      "sold_price-" + second.id(),
      other
    };
  }

  /** The sale of both with one entry in the place of another. */
  private String[] changed(String field, String entry) {
    return changed(field, entry, sale("150", "160"));
  }

  private static String[] changed(String field, String entry, String... sale) {
    List<String> form = new ArrayList<>(List.of(sale));
    int place = form.indexOf(field);
    if (place < 0) {
      form.addAll(List.of(field, entry));
    } else {
      form.set(place + 1, entry);
    }
    return form.toArray(String[]::new);
  }
}
