package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.history.TapePartitions;
import org.soletape.testing.TestDatabase;

class ProductSummaryTest {
  private static final Slot SLOT = new Slot(Instant.parse("2026-11-16T06:00:00Z"));
  private static final Currency USD = Currency.getInstance("USD");
  private static final UUID PRODUCT = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private static final String TRADED =
      "provider || ' ' || traded_size || ' ' || coalesce(traded_ask::text, '-')"
          + " || ' ' || coalesce(traded_bid::text, '-')";

  private MarketStore market;

  @BeforeEach
  void a_hot_product_with_three_sizes() {
    market = new MarketStore(test.database());
    new TapePartitions(test.database()).ensure(SLOT, 9);
    test.database()
        .update(
            "insert into public.products_v2 (id, sku, popularity_score) values (?, 'A-1', 80)",
            PRODUCT);
    test.database()
        .update(
            """
            insert into public.product_sizes_v2 (product_id, ordinal, size_key, size_numeric)
            values (?, 1, '9', 9), (?, 2, '10', 10), (?, 3, '11', 11)
            """,
            PRODUCT,
            PRODUCT,
            PRODUCT);
  }

  @Test
  void a_book_sets_its_venues_best_prices_and_their_sizes() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 210, 150), quote(2, 190, 0), quote(3, 0, 170));

    assertThat(venues("provider || ' ' || ask || ' ' || ask_size || ' ' || bid || ' ' || bid_size"))
        .containsExactly("stockx 190 10 170 11");
  }

  @Test
  void a_venue_without_any_offer_leaves_the_price_unknown() {
    record(Provider.ALIAS, SLOT, USD, quote(1, 0, 0));

    assertThat(venues("(ask is null and bid is null)::text")).containsExactly("true");
    assertThat(text("(line[28] is null)::text")).isEqualTo("true");
  }

  @Test
  void how_far_the_sizes_of_a_venue_reach_is_kept() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 210, 150), quote(2, 190, 120), quote(3, 0, 170));

    assertThat(venues("ask || '-' || highest_ask || ' ' || lowest_bid || '-' || bid"))
        .containsExactly("190-210 120-170");
  }

  @Test
  void both_venues_tell_of_the_size_that_sold_most() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 210, 150), quote(2, 190, 0), quote(3, 230, 170));
    record(Provider.ALIAS, SLOT, USD, sold(1, 205, 2), sold(3, 235, 7));

    assertThat(venues(TRADED)).containsExactly("alias 11 235 -", "stockx 11 230 170");
  }

  @Test
  void another_size_that_sells_more_takes_its_place_at_both() {
    record(Provider.ALIAS, SLOT, USD, sold(1, 205, 2), sold(3, 235, 7));
    record(Provider.STOCKX, SLOT, USD, quote(1, 210, 150), quote(3, 230, 170));
    record(Provider.ALIAS, SLOT.plus(1), USD, sold(1, 200, 9), sold(3, 0, 1));

    assertThat(venues(TRADED)).containsExactly("alias 9 200 -", "stockx 9 210 150");
  }

  @Test
  void where_nothing_sold_it_is_the_middle_one_of_those_offered_most() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 210, 150), quote(2, 190, 140), quote(3, 230, 0));

    assertThat(venues(TRADED)).containsExactly("stockx 10 190 140");
  }

  @Test
  void a_venue_without_the_most_traded_size_has_no_price_of_it() {
    record(Provider.ALIAS, SLOT, USD, sold(3, 235, 7));
    record(Provider.STOCKX, SLOT, USD, quote(1, 210, 150));

    assertThat(venues(TRADED)).containsExactly("alias 11 235 -", "stockx 11 - -");
  }

  @Test
  void a_held_size_stays_out() {
    Book book = book(Provider.STOCKX, SLOT, USD, quote(1, 5, 0), quote(2, 190, 0));
    market.record(book, Set.of(1));

    assertThat(venues("ask::text")).containsExactly("190");
  }

  @Test
  void the_line_keeps_a_gap_for_every_slot_without_a_book() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 200, 0));
    record(Provider.STOCKX, SLOT.plus(3), USD, quote(1, 220, 0));

    assertThat(line().subList(23, 28)).containsExactly(null, 200, null, null, 220);
  }

  @Test
  void the_line_takes_the_lower_venue_of_a_slot() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 200, 0));
    record(Provider.ALIAS, SLOT, USD, quote(1, 180, 0));
    record(Provider.STOCKX, SLOT.plus(1), USD, quote(1, 205, 0));

    assertThat(line().subList(26, 28)).containsExactly(180, 180);
  }

  @Test
  void a_stale_venue_no_longer_sets_the_best_ask() {
    record(Provider.ALIAS, SLOT, USD, quote(1, 180, 0));
    record(Provider.STOCKX, SLOT.plus(3), USD, quote(1, 205, 0));

    assertThat(line().get(27)).isEqualTo(205);
  }

  @Test
  void currencies_do_not_mix_in_the_line() {
    record(Provider.STOCKX, SLOT, Currency.getInstance("EUR"), quote(1, 200, 0));
    record(Provider.ALIAS, SLOT, USD, quote(1, 180, 0));

    assertThat(line().get(27)).isEqualTo(200);
    assertThat(text("line_currency::text")).isEqualTo("EUR");
    assertThat(venues("currency || ask")).containsExactly("USD180", "EUR200");
  }

  @Test
  void the_line_counts_in_the_currency_of_the_first_venue() {
    record(Provider.ALIAS, SLOT, USD, quote(1, 180, 0));
    assertThat(text("line_currency::text")).isEqualTo("USD");

    record(Provider.STOCKX, SLOT, Currency.getInstance("EUR"), quote(1, 200, 0));

    assertThat(text("line_currency || ' ' || line[28]")).isEqualTo("EUR 200");
  }

  @Test
  void the_database_has_venues_in_the_order_they_are_shown_in() {
    assertThat(
            test.database()
                .list(
                    "select v from unnest(?::text[]) v order by soletape.venue_place(v)",
                    row -> Provider.of(row.text("v")),
                    (Object) Arrays.stream(Provider.ids()).sorted().toArray(String[]::new)))
        .containsExactly(Provider.values());
  }

  @Test
  void the_change_compares_with_the_first_day_of_the_week() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 200, 0));
    record(Provider.STOCKX, SLOT.plus(20), USD, quote(1, 300, 0));
    assertThat(text("coalesce(change_bp::text, 'too new')")).isEqualTo("too new");

    record(Provider.STOCKX, SLOT.plus(27), USD, quote(1, 190, 0));
    assertThat(text("change_bp::text")).isEqualTo("-500");
  }

  @Test
  void a_week_without_books_starts_a_new_line() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 200, 0));
    record(Provider.STOCKX, SLOT.plus(28), USD, quote(1, 300, 0));

    assertThat(line().stream().filter(value -> value != null)).containsExactly(300);
  }

  @Test
  void a_second_answer_in_the_slot_changes_nothing() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 200, 0));
    record(Provider.STOCKX, SLOT, USD, quote(1, 100, 0));

    assertThat(venues("ask::text")).containsExactly("200");
  }

  @Test
  void an_absurd_move_is_kept_without_failing() {
    record(Provider.STOCKX, SLOT, USD, quote(1, 1, 0));
    record(Provider.STOCKX, SLOT.plus(27), USD, quote(1, Integer.MAX_VALUE, 0));

    assertThat(text("change_bp::text")).isEqualTo("1000000000");
  }

  private void record(Provider venue, Slot slot, Currency currency, Quote... quotes) {
    market.record(book(venue, slot, currency, quotes), Set.of());
  }

  private static Book book(Provider venue, Slot slot, Currency currency, Quote... quotes) {
    Instant observed = slot.start().plus(Duration.ofMinutes(2));
    return new Book(PRODUCT, venue, observed, currency, List.of(quotes));
  }

  /** A zero stands for nothing offered. */
  private static Quote quote(int ordinal, int ask, int bid) {
    return new Quote(ordinal, offered(ask), offered(bid), OptionalInt.empty(), OptionalInt.empty());
  }

  private static OptionalInt offered(int amount) {
    return amount == 0 ? OptionalInt.empty() : OptionalInt.of(amount);
  }

  private List<Integer> line() {
    return Arrays.asList(
        test.database()
            .get(
                "select line from soletape.product_summaries",
                row -> row.numbers("line").toArray(Integer[]::new)));
  }

  private List<String> venues(String expression) {
    return test.database()
        .list(
            "select " + expression + " as shown from soletape.venue_summaries order by provider",
            row -> row.text("shown"));
  }

  private String text(String expression) {
    return test.database()
        .get(
            "select " + expression + " as shown from soletape.product_summaries",
            row -> row.text("shown"));
  }

  private static Quote sold(int ordinal, int ask, int sales) {
    return new Quote(
        ordinal,
        ask == 0 ? OptionalInt.empty() : OptionalInt.of(ask),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.of(sales));
  }
}
