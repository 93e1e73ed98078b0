package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.market.HeldQuote;
import org.soletape.market.HeldQuotes;
import org.soletape.market.HeldQuotes.Decided;
import org.soletape.testing.EditedRecordings;

/** What is held back on the way from a venue, and what a person makes of it. */
class HeldQuotesTest extends ListedShoe {
  private static final String JUMPED = "9 310.00 06:00";

  private HeldQuotes held;

  @BeforeEach
  void listenToPeople() {
    held = new HeldQuotes(tape.database());
  }

  @Test
  void new_variants_of_a_settled_mapping_are_on_probation_from_their_first_book() {
    syncAt("2026-03-05T06:00:00Z");
    tape.database().update("update soletape.listings set sizes_stale = true");
    serve(text -> withOtherVariants(text).replace("\"310\"", "\"1550\""));

    syncAt("2026-03-05T12:00:00Z");

    assertThat(asks()).containsExactly(JUMPED, "10 305.00 12:00", "11 322.00 12:00");
    assertThat(held.all(9)).extracting(HeldQuotesTest::line).containsExactly("9 31000 to 155000");
  }

  @Test
  void what_is_confirmed_is_shown_as_if_it_had_never_been_held() {
    holdNine();
    String drawn = updatedAt();

    assertThat(confirm()).isEqualTo(new Decided(1, List.of()));

    assertThat(asks()).containsExactly("9 1550.00 12:00", "10 305.00 12:00", "11 322.00 12:00");
    assertThat(held.count()).isZero();
    assertThat(updatedAt()).as("pages drawn before are drawn anew").isNotEqualTo(drawn);
    List<String> summary = summary();
    assertThat(confirm().isNothing()).isTrue();
    assertThat(summary()).isEqualTo(summary);
    assertThat(summary).containsExactly("30500 10 28000 9");
  }

  @Test
  void a_confirmed_lower_price_becomes_the_product_s_best() {
    syncAt("2026-03-02T06:00:00Z");
    serve(text -> text.replace("\"310\"", "\"31\""));
    syncAt("2026-03-02T12:00:00Z");
    assertThat(summary()).containsExactly("30500 10 27500 10");

    confirm();

    assertThat(summary()).containsExactly("3100 9 28000 9");
  }

  @Test
  void what_is_confirmed_never_replaces_a_newer_quote() {
    holdNine();
    tape.database()
        .update("update public.market_latest_v2 set snapshot_at = snapshot_at + interval '1 day'");

    confirm();

    assertThat(asks()).contains(JUMPED);
    assertThat(held.count()).isZero();
  }

  @Test
  void what_is_rejected_is_dropped_and_its_listing_not_found_again() {
    holdNine();

    assertThat(reject()).isEqualTo(new Decided(1, List.of(productId)));
    assertThat(reject().isNothing()).isTrue();

    assertThat(held.count()).isZero();
    assertThat(asks()).contains(JUMPED);
    assertThat(state()).startsWith("unmapped Somebody has seen").contains(productId);
    syncAt("2026-03-03T18:00:00Z");
    assertThat(state()).startsWith("unmapped ").contains("Rejected by hand: " + productId);
    assertThat(asks()).contains(JUMPED);
  }

  @Test
  void another_listing_of_the_code_is_found_in_place_of_the_rejected_one() {
    holdNine();
    reject();
    String another = "0b9f3c61-5a52-4d4e-9a44-1d6b4f2f7c10";
    EditedRecordings.write(changed, "ZD4004-300", text -> text.replace("ZD4004-300", SKU));
    serve(text -> text.replace(productId, another));
    EditedRecordings.write(
        changed,
        "ZD4004-300",
        text -> text.replace("ZD4004-300", SKU).replace(idOf(text), productId));
    tape.replay(changed);

    syncAt("2026-03-03T18:00:00Z");

    assertThat(tape.product(SKU).venueId(Provider.STOCKX)).hasValue(another);
    assertThat(asks()).contains("9 310.00 18:00");
  }

  @Test
  void a_rejection_is_taken_back_by_confirming() {
    holdNine();
    reject();

    assertThat(confirm()).isEqualTo(new Decided(0, List.of(productId)));
    assertThat(confirm().isNothing()).isTrue();
    syncAt("2026-03-02T18:00:00Z");

    assertThat(tape.product(SKU).venueId(Provider.STOCKX)).hasValue(productId);
    assertThat(asks()).contains(JUMPED);
    assertThat(held.count()).as("a mapping made anew is on probation again").isEqualTo(1);
  }

  /** Size 9 jumps from 310 to 1550 on a mapping that is twelve hours old. */
  private void holdNine() {
    syncAt("2026-03-02T06:00:00Z");
    serve(text -> text.replace("\"310\"", "\"1550\""));
    syncAt("2026-03-02T12:00:00Z");
    assertThat(held.all(9)).extracting(HeldQuotesTest::line).containsExactly("9 31000 to 155000");
    assertThat(asks()).contains(JUMPED);
  }

  private void syncAt(String time) {
    tape.clock().set(time);
    tape.sync();
  }

  private Decided confirm() {
    return held.confirm(tape.product(SKU), Provider.STOCKX, tape.clock().instant());
  }

  private Decided reject() {
    return held.reject(tape.product(SKU), Provider.STOCKX, tape.clock().instant());
  }

  private static String line(HeldQuote quote) {
    return "%s %d to %d"
        .formatted(
            quote.size(),
            quote.shown().orElseThrow().quote().lowestAsk().orElseThrow(),
            quote.held().quote().lowestAsk().orElseThrow());
  }

  private String state() {
    return tape.texts(
            "select state || ' ' || coalesce(reason, '') as text from soletape.listings"
                + " where provider = 'stockx'")
        .getFirst();
  }

  private String updatedAt() {
    return tape.texts("select updated_at::text as text from public.products_v2").getFirst();
  }

  private List<String> summary() {
    return tape.texts(
        "select concat_ws(' ', ask, ask_size, bid, bid_size) as text"
            + " from soletape.venue_summaries where provider = 'stockx'");
  }
}
