package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.web.inventory.PortfolioSite.held;
import static org.soletape.web.inventory.PortfolioSite.versions;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Item;
import org.soletape.testing.SamplePair;

class PairPageTest {
  private static final Map<String, String> GOOD = new LinkedHashMap<>();

  static {
    GOOD.put("sku", "dd1391 100");
    GOOD.put("size", "9");
    GOOD.put("condition", "new");
    GOOD.put("status", "sold");
    GOOD.put("purchase_price", "100.50");
    GOOD.put("purchase_currency", "EUR");
    GOOD.put("purchase_date", "2026-02-01");
    GOOD.put("purchase_rate", "1.085");
    GOOD.put("rate_currency", "USD");
    GOOD.put("sold_price", "150");
    GOOD.put("payout", "130.25");
    GOOD.put("sold_currency", "USD");
    GOOD.put("sold_at", "2026-03-01");
    GOOD.put("sold_venue", "StockX");
    GOOD.put("shipping_in", "5.00");
    GOOD.put("purchase_tax", "19.10");
    GOOD.put("other_costs", "1.00");
    GOOD.put("shipping_out", "8.00");
    GOOD.put("other_deductions", "2.50");
    GOOD.put("order_number", "01-ABC123");
    GOOD.put("location", "shelf B3");
    GOOD.put("listed_venue", "Alias");
    GOOD.put("listed_price", "160.00");
    GOOD.put("listed_currency", "USD");
    GOOD.put("listed_since", "2026-02-10");
    GOOD.put("notes", "box a bit dented");
    GOOD.put("extra", "{\"Box\":\"B7\"}");
  }

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void every_column_that_may_be_stated_has_a_field() {
    String form = anna.get("/inventory/add").body();

    assertThat(InventoryColumn.STATED).hasSameSizeAs(GOOD.keySet());
    for (InventoryColumn column : InventoryColumn.STATED) {
      assertThat(form).containsOnlyOnce(" name=\"" + column.title() + "\"");
      assertThat(held(form, column.title())).as(column.title()).isNotNull();
    }
  }

  @Test
  void what_was_typed_is_what_the_edit_form_shows() {
    HttpResponse<String> added = anna.submit("/inventory/add", form(GOOD));
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(added.headers().firstValue("Location")).hasValue("/inventory?done=added");

    String page = anna.get("/inventory/" + anna.items().getFirst().id()).body();

    Map<String, String> expected = new LinkedHashMap<>(GOOD);
    expected.put("payout", "130.25");
    expected.put("sold_price", "150.00");
    assertThat(shown(page)).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          sku               | ''         | A pair needs a style code.
          purchase_price    | abc        | -
          purchase_price    | -1         | Is below zero.
          purchase_price    | 0.123      | Is more precise than EUR has units for.
          purchase_currency | XX         | Must be a currency code such as USD.
          purchase_date     | 2026-13-01 | -
          sold_at           | 2027-01-01 | A day from 1970 to today.
          purchase_date     | 1950-01-01 | A day from 1970 to today.
          purchase_rate     | 0          | Must be a rate above zero such as 1.085.
          purchase_rate     | ''         | -
          rate_currency     | EURO       | Must be a currency code such as USD.
          sold_price        | -5         | Is below zero.
          payout            | much       | -
          sold_currency     | zzzz       | Must be a currency code such as USD.
          sold_at           | yesterday  | -
          sold_at           | 2026-01-31 | The sale is before the purchase.
          listed_venue      | ''         | State where the pair is listed.
          listed_price      | -1         | Is below zero.
          listed_currency   | dollars    | Must be a currency code such as USD.
          listed_since      | 2027-01-01 | A day from 1970 to today.
          status            | lost       | Must be held, listed or sold.
          """)
  void a_wrong_entry_is_kept_and_told_at_its_field(String field, String entry, String why) {
    Map<String, String> typed = new LinkedHashMap<>(GOOD);
    typed.put(field, entry);
    // Without a rate the currency it leads to is what stands alone.
    String told = entry.isEmpty() && field.equals("purchase_rate") ? "rate_currency" : field;

    HttpResponse<String> added = anna.submit("/inventory/add", form(typed));
    Item pair = anna.add(SamplePair.of(SmallMarket.SHOE, "9"));
    HttpResponse<String> saved =
        anna.submit("/inventory/" + pair.id(), form(typed, "version", pair.version()));

    for (HttpResponse<String> refused : List.of(added, saved)) {
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(wrong(refused.body(), told)).as(field + " " + entry).isNotNull();
      assertThat(why == null || why.equals(wrong(refused.body(), told))).as(why).isTrue();
      assertThat(refused.body()).containsOnlyOnce("class=\"wrong\"").contains("Nothing was saved.");
      typed.forEach(
          (name, value) -> {
            if (!name.equals("status") || !field.equals("status")) {
              assertThat(held(refused.body(), name)).as(name).isEqualTo(value);
            }
          });
    }
    assertThat(anna.items()).hasSize(1);
    assertThat(anna.item(pair.id())).isEqualTo(pair);
  }

  @ParameterizedTest
  @CsvSource({
    "sku, 101",
    "size, 101",
    "condition, 101",
    "notes, 2001",
    "sold_venue, 101",
    "location, 101",
    "listed_venue, 101"
  })
  void what_is_too_long_is_told_at_its_field_and_kept(String field, int length) {
    Map<String, String> typed = new LinkedHashMap<>(GOOD);
    typed.put(field, "x".repeat(length));

    String page = anna.submit("/inventory/add", form(typed)).body();

    assertThat(wrong(page, field)).isEqualTo("At most %d characters.".formatted(length - 1));
    assertThat(held(page, field)).hasSize(length);
    assertThat(anna.items()).isEmpty();
  }

  @Test
  void a_stale_version_is_a_conflict_that_keeps_the_entries() {
    Item seen = anna.add(SamplePair.of(SmallMarket.SHOE, "9"));
    anna.submit("/inventory/" + seen.id(), form(GOOD, "version", seen.version()));
    Map<String, String> typed = new LinkedHashMap<>(GOOD);
    typed.put("notes", "mine");

    HttpResponse<String> conflict =
        anna.submit("/inventory/" + seen.id(), form(typed, "version", seen.version()));

    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("changed somewhere else since you opened it");
    assertThat(shown(conflict.body())).containsEntry("notes", "mine");
    assertThat(anna.item(seen.id()).pair().notes()).hasValue("box a bit dented");

    String version = versions(conflict.body()).getFirst();
    HttpResponse<String> again =
        anna.submit("/inventory/" + seen.id(), form(typed, "version", version));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(anna.item(seen.id()).pair().notes()).hasValue("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "00000000-0000-0000-0000-000000000000", "%3Cb%3E", "1%272"})
  void a_pair_that_is_not_there_is_not_found(String id) {
    assertThat(anna.get("/inventory/" + id).statusCode()).isEqualTo(404);
    assertThat(anna.submit("/inventory/" + id, form(GOOD)).statusCode()).isEqualTo(404);
  }

  @Test
  void a_pair_deleted_meanwhile_is_not_found() {
    Item pair = anna.add(SamplePair.of(SmallMarket.SHOE, "9"));
    anna.submit("/inventory/delete", "id", pair.id());

    HttpResponse<String> late =
        anna.submit("/inventory/" + pair.id(), form(GOOD, "version", pair.version()));

    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.body()).contains("There is no such pair in your inventory.");
  }

  @Test
  void the_sizes_of_the_product_are_offered_and_kept_to_it() {
    String page = anna.get("/inventory/add?sku=dd1391100").body();

    assertThat(page)
        .contains("<option value=\"9\"></option>", "<option value=\"10.5\"></option>")
        .contains("Nike Dunk Low Retro");
    assertThat(anna.get("/inventory/add?sku=NOPE-1").body()).doesNotContain("<option value=\"9\">");
  }

  @Test
  void a_size_the_product_does_not_have_is_saved_only_when_it_was_meant() {
    Map<String, String> typed = new LinkedHashMap<>(GOOD);
    typed.put("size", "19");

    HttpResponse<String> asked = anna.submit("/inventory/add", form(typed));

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(wrong(asked.body(), "size"))
        .isEqualTo("Nike Dunk Low Retro Panda has no size 19; it has 9, 10.5. Save anyway?");
    assertThat(asked.body()).contains("name=\"size_anyway\" value=\"DD1391100 19\"");
    assertThat(anna.items()).isEmpty();

    // The answer holds for this size alone.
    typed.put("size", "18");
    assertThat(
            anna.submit("/inventory/add", form(typed, "size_anyway", "DD1391100 19")).statusCode())
        .isEqualTo(422);
    typed.put("size", "19");
    assertThat(
            anna.submit("/inventory/add", form(typed, "size_anyway", "DD1391100 19")).statusCode())
        .isEqualTo(303);

    // Kept once, it is not asked about again; another one is.
    Item pair = anna.items().getFirst();
    typed.put("notes", "still a 19");
    assertThat(
            anna.submit("/inventory/" + pair.id(), form(typed, "version", pair.version()))
                .statusCode())
        .isEqualTo(303);
    pair = anna.item(pair.id());
    typed.put("size", "20");
    assertThat(
            anna.submit("/inventory/" + pair.id(), form(typed, "version", pair.version()))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_size_of_a_product_nobody_knows_is_not_asked_about() {
    Map<String, String> typed = new LinkedHashMap<>(GOOD);
    typed.put("sku", "XY0000-999");
    typed.put("size", "19");

    assertThat(anna.submit("/inventory/add", form(typed)).statusCode()).isEqualTo(303);
  }

  @Test
  void a_sale_without_an_amount_is_saved_only_when_none_is_known() {
    Map<String, String> typed = new LinkedHashMap<>(GOOD);
    typed.put("sold_price", "");
    typed.put("payout", "");

    HttpResponse<String> asked = anna.submit("/inventory/add", form(typed));

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(wrong(asked.body(), "sold_price")).contains("Give the price or the payout");
    assertThat(anna.items()).isEmpty();
    assertThat(anna.submit("/inventory/add", form(typed, "amount_unknown", "1")).statusCode())
        .isEqualTo(303);
    assertThat(anna.get("/inventory/" + anna.items().getFirst().id()).body())
        .contains("name=\"amount_unknown\" value=\"1\" checked");
  }

  private static Map<String, String> shown(String page) {
    Map<String, String> shown = new LinkedHashMap<>();
    GOOD.keySet().forEach(field -> shown.put(field, held(page, field)));
    return shown;
  }

  private static String[] form(Map<String, String> fields, String... more) {
    List<String> form = new ArrayList<>();
    fields.forEach((name, value) -> form.addAll(List.of(name, value)));
    form.addAll(List.of(more));
    return form.toArray(String[]::new);
  }
}
