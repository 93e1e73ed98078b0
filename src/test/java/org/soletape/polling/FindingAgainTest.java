package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.demo.FaultRule;
import org.soletape.testing.EditedRecordings;

/** What becomes of a mapping when the venue's search or ids are not what they were. */
class FindingAgainTest extends ListedShoe {
  private static final String ANOTHER_SKU = "ZD4004-300";

  @BeforeEach
  void waitForTheNextSlot() {
    tape.clock().set("2026-03-02T06:00:00Z");
  }

  @Test
  void one_empty_search_does_not_unmap_what_answers() {
    vanishOnce();
    serve(text -> text.replace(SKU, ANOTHER_CODE));

    next("2026-03-02T12:00:00Z");

    assertThat(answered()).containsExactly("search", "variants", "market-data");
    assertUnchanged("12:00");
  }

  @Test
  void one_ambiguous_search_does_not_unmap_what_answers() {
    vanishOnce();
    EditedRecordings.write(changed, ANOTHER_SKU, text -> text.replace(ANOTHER_SKU, SKU));
    serve(text -> text);

    next("2026-03-02T12:00:00Z");

    assertThat(answered()).containsExactly("search", "variants", "market-data");
    assertUnchanged("12:00");
  }

  @Test
  void what_is_unmapped_is_found_by_the_next_day_s_sync_without_seed() {
    EditedRecordings.write(changed, ANOTHER_SKU, text -> text);
    tape.replay(changed);
    tape.sync();
    tape.sync();
    assertThat(listing()).isEqualTo("unmapped false");

    serve(text -> text);
    next("2026-03-03T00:01:00Z");
    assertThat(answered()).isEmpty();
    next("2026-03-03T06:00:00Z");

    assertThat(tape.product(SKU).venueId(Provider.STOCKX)).hasValue(productId);
    assertThat(listing()).isEqualTo("mapped false");
    assertThat(asks()).containsExactly("9 310.00 06:00", "10 305.00 06:00", "11 322.00 06:00");
    assertThat(ordinals()).containsExactly("1 9", "2 10", "3 11");
  }

  @Test
  void a_run_searches_again_for_a_bounded_number_of_products() {
    String[] codes = new String[Newcomers.SEARCHED_AGAIN + 3];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = "QQ%04d-999".formatted(i);
    }
    tape.seed(codes);
    tape.sync();
    next("2026-03-03T06:00:00Z");

    assertThat(answered().stream().filter("search"::equals)).hasSize(Newcomers.SEARCHED_AGAIN);
    tape.venues().journal().clear();
    tape.sync();
    assertThat(answered()).containsExactly("search", "search", "search");
    tape.venues().journal().clear();
    tape.sync();
    assertThat(answered()).isEmpty();
  }

  @Test
  void a_product_that_was_merged_into_another_is_found_under_its_new_id() {
    String merged = "0b9f3c61-5a52-4d4e-9a44-1d6b4f2f7c10";
    // The old id is still known, and answered with the other one's rows.
    EditedRecordings.write(
        changed,
        ANOTHER_SKU,
        text -> text.replace(ANOTHER_SKU, ANOTHER_CODE).replace(idOf(text), productId));
    EditedRecordings.write(
        changed,
        SKU,
        text -> withOtherVariants(text).replace(productId, merged).replace(SKU, SKU + "/ZX1"));
    mergeRows(ANOTHER_SKU, merged);
    tape.replay(changed);
    RunReport report = tape.sync();
    assertThat(report.failures().getFirst().message()).contains("another product");
    assertThat(listing()).isEqualTo("gone false");

    next("2026-03-02T12:00:00Z");

    assertThat(tape.product(SKU).venueId(Provider.STOCKX)).hasValue(merged);
    assertThat(ordinals()).containsExactly("1 9", "2 10", "3 11");
    assertThat(tapeOfNine()).containsExactly("00:10 310.00", "12:00 310.00");
    assertThat(mappedAt()).isEqualTo("2026-03-02 12:00:00");
  }

  @Test
  void a_product_merged_into_one_that_no_search_proves_is_unmapped_with_the_reason() {
    String merged = "0b9f3c61-5a52-4d4e-9a44-1d6b4f2f7c10";
    EditedRecordings.write(changed, SKU, text -> text.replace(SKU, ANOTHER_CODE));
    mergeRows(SKU, merged);
    tape.replay(changed);
    tape.sync();

    next("2026-03-02T12:00:00Z");

    assertThat(listing()).isEqualTo("unmapped false");
    assertThat(tape.texts("select reason as text from soletape.listings where provider = 'stockx'"))
        .first()
        .asString()
        .contains(SKU);
    assertThat(asks()).containsExactly("9 310.00 00:10", "10 305.00 00:10", "11 322.00 00:10");
    next("2026-03-02T18:00:00Z");
    assertThat(answered()).isEmpty();
  }

  private void vanishOnce() {
    tape.venues().faults().raise(FaultRule.parse("vanished-product:stockx:all"));
    tape.sync();
    assertThat(listing()).isEqualTo("gone false");
  }

  /** Every row of the product's prices and variants belongs to another one from now on. */
  private void mergeRows(String sku, String merged) {
    EditedRecordings.change(
        changed,
        sku,
        text -> {
          int rows = text.indexOf("\"variants\": [");
          String head = text.substring(0, rows);
          return head + text.substring(rows).replace(productId, merged);
        });
  }

  private String mappedAt() {
    return tape.texts(
            "select to_char(mapped_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as text"
                + " from soletape.listings where provider = 'stockx'")
        .getFirst();
  }
}
