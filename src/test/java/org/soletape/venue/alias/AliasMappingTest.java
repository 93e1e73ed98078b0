package org.soletape.venue.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.venue.VenueSamples.ALIAS_ITEM;
import static org.soletape.venue.VenueSamples.NOW;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soletape.market.Quote;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueSamples;
import org.soletape.venue.alias.AliasWire.Availabilities;
import org.soletape.venue.alias.AliasWire.Availability;
import org.soletape.venue.alias.AliasWire.CatalogAnswer;
import org.soletape.venue.alias.AliasWire.RecentSales;
import org.soletape.venue.alias.AliasWire.Sale;
import org.soletape.venue.alias.AliasWire.Variant;

class AliasMappingTest {
  private static final Availability PRICES = new Availability("100", "200", "0");

  @Test
  void a_size_is_matched_by_its_value() {
    assertThat(book(row("10.0", PRICES)).book().quotes())
        .extracting(Quote::ordinal)
        .containsExactly(3);
  }

  @Test
  void an_ask_below_the_bid_is_kept_as_it_is() {
    Quote quote = book(row("9", PRICES)).book().quotes().getFirst();

    assertThat(quote.lowestAsk()).hasValue(100);
    assertThat(quote.highestBid()).hasValue(200);
    assertThat(quote.lastSale()).isEmpty();
    assertThat(quote.sales7d()).isEmpty();
  }

  @Test
  void a_size_whose_amount_is_too_large_is_left_out_and_the_others_are_kept() {
    Availability huge = new Availability("2147483648", "100", "0");

    assertThat(book(row("9", huge), row("9.5", PRICES)).book().quotes()).hasSize(1);
  }

  @Test
  void a_size_that_occurs_twice_spoils_the_answer() {
    refuses("occurs twice", row("9", PRICES), row("9.0", PRICES));
  }

  @Test
  void rows_in_other_conditions_are_not_looked_at() {
    Variant used = new Variant(null, "PRODUCT_CONDITION_USED", AliasWire.GOOD_BOX, null);

    assertThat(book(used, row("9", PRICES)).book().quotes()).hasSize(1);
  }

  @Test
  void an_answer_without_a_known_size_is_refused() {
    refuses("no row belongs to a known size");
    refuses("no row belongs to a known size", row("40", PRICES));
  }

  @Test
  void a_missing_or_unreadable_field_is_named() {
    refuses("size", new Variant(null, AliasWire.NEW, AliasWire.GOOD_BOX, PRICES));
    refuses("lowest_listing_price_cents", row("9", new Availability("-1", "0", "0")));
    refuses("no row belongs", row("9", new Availability("0", "9999999999", "0")));
    refuses("last_sold_listing_price_cents", row("9", new Availability("0", "0", "1.5")));
    refuses("a row", (Variant) null);
    assertThatThrownBy(
            () -> AliasMapping.book(VenueSamples.product(), new Availabilities(null), NOW))
        .isInstanceOf(BadItem.class)
        .hasMessageContaining("variants");
    assertThatThrownBy(() -> AliasMapping.sizes(new CatalogAnswer(null), ALIAS_ITEM))
        .isInstanceOf(BadItem.class)
        .hasMessageContaining("catalog_item");
  }

  @Test
  void sales_of_something_else_or_at_no_time_are_refused() {
    refusesSale("another", new Sale("2026-11-23T09:00:00Z", new BigDecimal("9"), "other"));
    refusesSale("another", new Sale("2026-11-23T09:00:00Z", new BigDecimal("9.5"), ALIAS_ITEM));
    refusesSale("purchased_at", new Sale(null, new BigDecimal("9"), ALIAS_ITEM));
    refusesSale("purchased_at", new Sale("yesterday", new BigDecimal("9"), ALIAS_ITEM));
    assertThatThrownBy(
            () ->
                AliasMapping.salesInSevenDays(
                    new RecentSales(null), ALIAS_ITEM, new BigDecimal("9"), NOW))
        .isInstanceOf(BadItem.class)
        .hasMessageContaining("recent_sales");
  }

  private static Variant row(String size, Availability availability) {
    return new Variant(new BigDecimal(size), AliasWire.NEW, AliasWire.GOOD_BOX, availability);
  }

  private static BookAnswer book(Variant... rows) {
    return AliasMapping.book(VenueSamples.product(), new Availabilities(Arrays.asList(rows)), NOW);
  }

  private static void refuses(String because, Variant... rows) {
    assertThatThrownBy(() -> book(rows)).isInstanceOf(BadItem.class).hasMessageContaining(because);
  }

  private static void refusesSale(String because, Sale sale) {
    assertThatThrownBy(
            () ->
                AliasMapping.salesInSevenDays(
                    new RecentSales(List.of(sale)), ALIAS_ITEM, new BigDecimal("9.0"), NOW))
        .isInstanceOf(BadItem.class)
        .hasMessageContaining(because);
  }
}
