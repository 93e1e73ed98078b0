package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.demo.FaultRule;
import org.soletape.testing.EditedRecordings;
import org.soletape.testing.Tape;

/** What becomes of a mapping when the venue's search, ids or sizes are not what they were. */
class FindingAgainTest {
  private static final String SKU = "ZE5005-400";
  private static final String ANOTHER_SKU = "ZD4004-300";
  private static final String ANOTHER_CODE = "QQ9999-999";
  private static final String NEW_VARIANT = "11111111-1111-4111-8111-111111111111";

  @RegisterExtension final Tape tape = Tape.replaying(Tape.RECORDINGS);
  @TempDir private Path changed;
  private String productId;

  @BeforeEach
  void seed() {
    tape.seed(SKU);
    productId = tape.product(SKU).venueId(Provider.STOCKX).orElseThrow();
    tape.clock().set("2026-03-02T06:00:00Z");
  }

  @Test
  void new_sizes_are_asked_for_without_a_search() {
    serve(text -> withSize(text, "12"));
    tape.sync();
    assertThat(listing()).isEqualTo("mapped true");
    serve(text -> withSize(text, "12").replace(SKU, ANOTHER_CODE));
    next("2026-03-02T12:00:00Z");

    assertThat(answered()).containsExactly("variants", "market-data");
    assertThat(listing()).isEqualTo("mapped false");
    assertThat(asks()).hasSize(4).allMatch(ask -> ask.endsWith("12:00"));
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
  void a_product_whose_variants_all_have_other_ids_keeps_its_sizes_and_its_history() {
    List<Size> before = tape.product(SKU).sizes();
    serve(this::withOtherVariants);
    RunReport report = tape.sync();
    assertThat(report.failures()).extracting(Failure::kind).containsExactly("bad_item");
    assertThat(listing()).isEqualTo("gone false");

    next("2026-03-02T12:00:00Z");

    List<Size> after = tape.product(SKU).sizes();
    assertThat(after).extracting(Size::id).isEqualTo(before.stream().map(Size::id).toList());
    assertThat(after)
        .extracting(size -> size.ordinal() + " " + size.key())
        .containsExactly("1 9", "2 10", "3 11");
    assertThat(after).doesNotContainAnyElementsOf(before);
    assertUnchanged("12:00");
    assertThat(tapeOfNine()).containsExactly("00:10 310.00", "12:00 310.00");
    next("2026-03-02T18:00:00Z");
    assertThat(answered()).containsExactly("market-data");
  }

  @Test
  void other_variants_are_learnt_from_the_known_id_when_the_search_is_empty() {
    serve(text -> withOtherVariants(text).replace(SKU, ANOTHER_CODE));
    tape.sync();

    next("2026-03-02T12:00:00Z");

    assertUnchanged("12:00");
    assertThat(tapeOfNine()).containsExactly("00:10 310.00", "12:00 310.00");
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

  @Test
  void a_size_that_matches_nothing_costs_no_call_once_it_is_known() {
    serve(text -> withSize(text, "11K"));
    assertThat(calls("2026-03-02T06:00:00Z")).isEqualTo("market-data");
    assertThat(calls("2026-03-02T12:00:00Z")).isEqualTo("variants market-data");
    assertThat(calls("2026-03-02T18:00:00Z")).isEqualTo("market-data");
    assertThat(calls("2026-03-03T00:00:00Z")).isEqualTo("market-data");
    assertThat(calls("2026-03-04T06:00:00Z")).isEqualTo("market-data");
    assertThat(tape.texts("select label as text from soletape.unmapped_sizes"))
        .containsExactly("11K");

    serve(text -> text);
    tape.database().update("update soletape.listings set sizes_stale = true");
    next("2026-03-04T12:00:00Z");
    assertThat(tape.count("soletape.unmapped_sizes")).isZero();
  }

  @Test
  void a_size_that_is_priced_but_not_listed_is_asked_about_once_a_day() {
    serve(this::withMarketRow);
    assertThat(calls("2026-03-02T06:00:00Z")).isEqualTo("market-data");
    assertThat(calls("2026-03-02T12:00:00Z")).isEqualTo("variants market-data");
    assertThat(calls("2026-03-02T18:00:00Z")).isEqualTo("market-data");
    assertThat(calls("2026-03-03T00:00:00Z")).isEqualTo("market-data");
    assertThat(calls("2026-03-03T06:00:00Z")).isEqualTo("market-data");

    serve(text -> withSize(text, "12"));
    assertThat(calls("2026-03-03T12:00:00Z")).isEqualTo("market-data");
    assertThat(calls("2026-03-03T18:00:00Z")).isEqualTo("variants market-data");
    assertThat(asks()).contains("12 401.00 18:00");
    assertThat(tape.count("soletape.unlisted_sizes")).isZero();
  }

  private void vanishOnce() {
    tape.venues().faults().raise(FaultRule.parse("vanished-product:stockx:all"));
    tape.sync();
    assertThat(listing()).isEqualTo("gone false");
  }

  /** The venues tell something else from now on. */
  private void serve(UnaryOperator<String> edit) {
    EditedRecordings.write(changed, SKU, edit);
    tape.replay(changed);
  }

  /** Syncs at a time with an empty journal. */
  private void next(String at) {
    tape.clock().set(at);
    tape.venues().journal().clear();
    tape.sync();
  }

  private String calls(String at) {
    next(at);
    return String.join(" ", answered());
  }

  /** What StockX answered, by the last word of the path. */
  private List<String> answered() {
    return tape.venues().journal().entries(Provider.STOCKX).stream()
        .filter(entry -> entry.method().equals("GET") && entry.status().orElse(0) != 401)
        .map(entry -> entry.target().replaceFirst("\\?.*", "").replaceFirst(".*/", ""))
        .toList();
  }

  private void assertUnchanged(String time) {
    assertThat(tape.product(SKU).venueId(Provider.STOCKX)).hasValue(productId);
    assertThat(listing()).isEqualTo("mapped false");
    assertThat(asks())
        .containsExactly("9 310.00 " + time, "10 305.00 " + time, "11 322.00 " + time);
  }

  private String withOtherVariants(String text) {
    String edited = text;
    for (Size size : tape.product(SKU).sizes()) {
      String variant = size.venueId(Provider.STOCKX).orElseThrow();
      edited = edited.replace(variant, variant.replaceFirst("........", "aaaaaaaa"));
    }
    return edited;
  }

  private String withSize(String text, String label) {
    String variant =
        """
        {"productId": "%s", "variantId": "%s", "variantName": "x:3", "variantValue": "%s",
         "sizeChart": {"defaultConversion": {"size": "%s", "type": "us m"},
         "availableConversions": []}, "gtins": []},
        """
            .formatted(productId, NEW_VARIANT, label, label);
    return withMarketRow(text).replace("\"variants\": [", "\"variants\": [" + variant);
  }

  private String withMarketRow(String text) {
    String row =
        """
        {"productId": "%s", "variantId": "%s", "currencyCode": "USD", "lowestAskAmount": "401",
         "highestBidAmount": null},
        """
            .formatted(productId, NEW_VARIANT);
    return text.replace("\"market\": [", "\"market\": [" + row);
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

  private static String idOf(String text) {
    return text.replaceFirst("(?s).*?\"productId\": \"([^\"]*)\".*", "$1");
  }

  private String listing() {
    return tape.texts(
            "select state || ' ' || sizes_stale as text from soletape.listings"
                + " where provider = 'stockx' and product_id = ?",
            tape.product(SKU).id())
        .getFirst();
  }

  private String mappedAt() {
    return tape.texts(
            "select to_char(mapped_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as text"
                + " from soletape.listings where provider = 'stockx'")
        .getFirst();
  }

  private List<String> ordinals() {
    return tape.texts(
        "select ordinal || ' ' || size_key as text from public.product_sizes_v2 order by ordinal");
  }

  private List<String> tapeOfNine() {
    return tape.texts(
        """
        select to_char(m.snapshot_at at time zone 'UTC', 'HH24:MI') || ' ' || m.lowest_ask as text
        from public.market_data_v2 m join public.product_sizes_v2 s on s.id = m.size_id
        where s.size_key = '9' order by m.snapshot_at
        """);
  }

  private List<String> asks() {
    return tape.texts(
        """
        select s.size_key || ' ' || l.lowest_ask || ' '
          || to_char(l.snapshot_at at time zone 'UTC', 'HH24:MI') as text
        from public.market_latest_v2 l join public.product_sizes_v2 s on s.id = l.size_id
        order by s.size_numeric
        """);
  }
}
