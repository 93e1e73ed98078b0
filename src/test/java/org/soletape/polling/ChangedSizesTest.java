package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Size;

/** What is asked and kept when a venue lists other sizes than it did. */
class ChangedSizesTest extends ListedShoe {
  @BeforeEach
  void waitForTheNextSlot() {
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
}
