package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;
import org.soletape.testing.EditedRecordings;

/** What a venue changes about a product between two slots, and what the tape makes of it. */
class ChangedListingTest extends ListedShoe {
  @BeforeEach
  void waitForTheNextSlot() {
    tape.clock().set("2026-03-02T06:00:00Z");
  }

  @Test
  void a_jump_of_another_product_of_the_same_name_waits_for_the_next_slot() {
    String another = "0b9f3c61-5a52-4d4e-9a44-1d6b4f2f7c10";
    serve(text -> text.replace(productId, another).replace("\"305\"", "\"905\""));

    tape.sync();
    assertThat(state()).isEqualTo("gone");
    tape.sync();

    assertThat(tape.product(SKU).venueId(Provider.STOCKX)).hasValue(another);
    assertThat(asks()).containsExactly("9 310.00 06:00", "10 305.00 00:10", "11 322.00 06:00");
    assertThat(tape.texts("select lowest_ask::text as text from soletape.held_quotes"))
        .containsExactly("905.00");
    assertThat(tapeAsks()).contains("10 905.00");

    tape.clock().set("2026-03-02T12:00:00Z");
    tape.sync();
    assertThat(asks()).containsExactly("9 310.00 12:00", "10 905.00 12:00", "11 322.00 12:00");
    assertThat(tape.count("soletape.held_quotes")).isZero();
  }

  @Test
  void a_jump_that_waits_outlives_the_day_in_which_its_mapping_is_new() {
    serve(text -> text.replace("\"305\"", "\"905\""));
    tape.sync();
    assertThat(tape.count("soletape.held_quotes")).isEqualTo(1);

    serve(text -> text.replace("\"305\"", "\"95\""));
    tape.clock().set("2026-03-05T06:00:00Z");
    tape.sync();
    assertThat(asks()).contains("10 305.00 00:10");

    tape.clock().set("2026-03-05T12:00:00Z");
    tape.sync();
    assertThat(asks()).contains("10 95.00 12:00");
    assertThat(tape.count("soletape.held_quotes")).isZero();
  }

  @Test
  void a_jump_on_a_settled_mapping_is_believed_at_once() {
    serve(text -> text.replace("\"305\"", "\"905\""));
    tape.clock().set("2026-03-04T06:00:00Z");

    tape.sync();

    assertThat(asks()).contains("10 905.00 06:00");
    assertThat(tape.count("soletape.held_quotes")).isZero();
  }

  @Test
  void a_size_we_do_not_know_is_learnt_by_the_next_sync_and_the_book_is_kept() {
    serve(text -> withSize(text, "12"));

    tape.sync();
    assertThat(asks()).hasSize(3).allMatch(ask -> ask.endsWith("06:00"));
    assertThat(
            tape.texts(
                "select sizes_stale::text as text from soletape.listings"
                    + " where provider = 'stockx'"))
        .containsExactly("true");

    tape.clock().set("2026-03-02T12:00:00Z");
    tape.sync();
    assertThat(asks()).contains("12 401.00 12:00").hasSize(4);
    assertThat(ordinals()).containsExactly("1 9", "2 10", "3 11", "4 12");
    assertThat(
            tape.texts(
                "select sizes_stale::text as text from soletape.listings"
                    + " where provider = 'stockx'"))
        .containsExactly("false");
  }

  @Test
  void the_place_of_a_size_that_went_away_is_never_given_to_another() {
    String eleven = variantOf("11");
    serve(
        text ->
            text.replace(eleven, "11111111-1111-4111-8111-111111111111")
                .replace("\"variantValue\": \"11\"", "\"variantValue\": \"12\"")
                .replace("\"size\": \"11\"", "\"size\": \"12\""));
    tape.sync();
    tape.clock().set("2026-03-02T12:00:00Z");
    tape.sync();

    assertThat(ordinals()).containsExactly("1 9", "2 10", "3 11", "4 12");
    assertThat(asks())
        .containsExactly("9 310.00 12:00", "10 305.00 12:00", "11 322.00 00:10", "12 322.00 12:00");
    assertThat(tapeAsks()).doesNotContain("11 322.00").contains("12 322.00");
  }

  @Test
  void a_malformed_row_leaves_no_part_of_its_book() {
    List<String> before = tape.contents("public.market_latest_v2");
    serve(text -> text.replace("\"322\"", "\"3,22\""));

    RunReport report = tape.sync();

    assertThat(report.failures()).extracting(Failure::kind).containsExactly("bad_item");
    assertThat(report.failures().getFirst().message()).contains("lowestAskAmount").contains("3,22");
    assertThat(tape.contents("public.market_latest_v2")).isEqualTo(before);
    assertThat(tapeAsks()).isEmpty();
  }

  @Test
  void a_product_that_is_nowhere_found_again_is_unmapped_and_keeps_its_last_prices() {
    EditedRecordings.write(changed, "ZD4004-300", text -> text);
    tape.replay(changed);

    tape.sync();
    RunReport second = tape.sync();

    assertThat(second.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo("bad_item"));
    assertThat(state()).isEqualTo("unmapped");
    assertThat(tape.product(SKU).venueId(Provider.STOCKX)).isEmpty();
    assertThat(asks()).containsExactly("9 310.00 00:10", "10 305.00 00:10", "11 322.00 00:10");
    assertThat(tape.sync().venues()).allMatch(venue -> venue.calls() == 0);
  }

  private String variantOf(String size) {
    return tape.product(SKU).sizes().stream()
        .filter(each -> each.key().equals(size))
        .flatMap(each -> each.venueId(Provider.STOCKX).stream())
        .findFirst()
        .orElseThrow();
  }

  private String state() {
    return tape.texts(
            "select state as text from soletape.listings where provider = ?", Provider.STOCKX.id())
        .getFirst();
  }

  /** Of the current slot. */
  private List<String> tapeAsks() {
    return tape.texts(
        """
        select s.size_key || ' ' || m.lowest_ask as text
        from public.market_data_v2 m join public.product_sizes_v2 s on s.id = m.size_id
        where m.snapshot_at >= ?
        """,
        Slot.of(tape.clock().instant()).start());
  }
}
