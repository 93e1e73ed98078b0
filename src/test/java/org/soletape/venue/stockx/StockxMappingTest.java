package org.soletape.venue.stockx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.venue.VenueSamples.NOW;
import static org.soletape.venue.VenueSamples.STOCKX_PRODUCT;
import static org.soletape.venue.VenueSamples.variantId;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.ListedSize;
import org.soletape.market.Quote;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueSamples;
import org.soletape.venue.stockx.StockxWire.Conversion;
import org.soletape.venue.stockx.StockxWire.MarketData;
import org.soletape.venue.stockx.StockxWire.SearchPage;
import org.soletape.venue.stockx.StockxWire.SizeChart;
import org.soletape.venue.stockx.StockxWire.Variant;

class StockxMappingTest {
  @Test
  void a_book_is_in_the_currency_the_rows_name() {
    BookAnswer answer = book(row(1, "GBP", "105", "42"));

    assertThat(answer.book().currency()).isEqualTo(Currency.getInstance("GBP"));
    assertThat(answer.book().quotes().getFirst().lowestAsk()).hasValue(10500);
  }

  @Test
  void a_zero_is_no_price() {
    Quote quote = book(row(1, "USD", "0", "0")).book().quotes().getFirst();

    assertThat(quote.lowestAsk()).isEmpty();
    assertThat(quote.highestBid()).isEmpty();
  }

  @Test
  void a_size_that_was_not_sent_has_no_quote() {
    assertThat(book(row(2, "USD", "100", null)).book().quotes())
        .extracting(Quote::ordinal)
        .containsExactly(2);
  }

  @Test
  void a_size_whose_amount_is_too_large_is_left_out_and_the_others_are_kept() {
    BookAnswer answer =
        book(row(1, "USD", "21474836.48", "100"), row(2, "USD", "21474836.47", "1"));

    assertThat(answer.book().quotes()).extracting(Quote::ordinal).containsExactly(2);
    assertThat(answer.book().quotes().getFirst().lowestAsk()).hasValue(Integer.MAX_VALUE);
    assertThat(answer.unknownSizes()).isEmpty();
  }

  @Test
  void last_sale_and_sales_count_are_never_known() {
    assertThat(book(row(1, "USD", "100", "90")).book().quotes())
        .allSatisfy(quote -> assertThat(quote.lastSale()).isEmpty())
        .allSatisfy(quote -> assertThat(quote.sales7d()).isEmpty());
  }

  @Test
  void mixed_currencies_are_refused() {
    refuses("currencies are mixed", row(1, "USD", "100", null), row(2, "EUR", "100", null));
    refuses("currencies are mixed", row(1, "USD", "100", null), row(9, "EUR", "100", null));
  }

  @Test
  void a_row_of_another_product_spoils_the_answer() {
    refuses(
        "another product",
        row(1, "USD", "100", null),
        new MarketData("other", variantId(2), "USD", "1", "1"));
  }

  @Test
  void a_variant_that_occurs_twice_spoils_the_answer() {
    refuses("occurs twice", row(1, "USD", "100", null), row(1, "USD", "101", null));
  }

  @Test
  void an_answer_without_a_known_size_is_refused() {
    refuses("no row belongs to a known size");
    refuses("no row belongs to a known size", row(8, "USD", "100", null));
  }

  @Test
  void a_missing_field_is_named() {
    refuses("productId", new MarketData(null, variantId(1), "USD", null, null));
    refuses("variantId", new MarketData(STOCKX_PRODUCT, null, "USD", null, null));
    refuses("currencyCode", row(1, null, "1", "1"));
    refuses("currencyCode", row(1, "DOLLARS", "1", "1"));
    refuses("lowestAskAmount", row(1, "USD", "-5", "1"));
    refuses("too large to be kept", row(1, "USD", "5", "99999999999"));
    refuses("a row", (MarketData) null);
  }

  @Test
  void a_search_without_products_or_with_a_nameless_one_is_refused() {
    assertThatThrownBy(() -> StockxMapping.listings(new SearchPage(null)))
        .isInstanceOf(BadItem.class)
        .hasMessageContaining("products");
    var nameless = new StockxWire.Product(" ", "HR2040-110", "Harbour", null, null);
    assertThatThrownBy(() -> StockxMapping.listings(new SearchPage(List.of(nameless))))
        .isInstanceOf(BadItem.class)
        .hasMessageContaining("productId");
  }

  @Test
  void a_variant_without_a_value_goes_by_its_own_size_chart_or_is_left_out() {
    SizeChart chart = new SizeChart(new Conversion("5Y"));
    List<Variant> variants =
        List.of(
            new Variant(STOCKX_PRODUCT, "a", null, chart),
            new Variant(STOCKX_PRODUCT, "b", null, null),
            new Variant(STOCKX_PRODUCT, "c", "10.5W", chart));

    assertThat(StockxMapping.sizes(STOCKX_PRODUCT, variants))
        .containsExactly(new ListedSize("a", "5Y"), new ListedSize("c", "10.5W"));
  }

  @Test
  void a_variant_of_another_product_is_refused() {
    List<Variant> variants = List.of(new Variant("other", "a", "10", null));

    assertThatThrownBy(() -> StockxMapping.sizes(STOCKX_PRODUCT, variants))
        .isInstanceOf(BadItem.class);
  }

  private static MarketData row(int ordinal, String currency, String ask, String bid) {
    return new MarketData(STOCKX_PRODUCT, variantId(ordinal), currency, ask, bid);
  }

  private static BookAnswer book(MarketData... rows) {
    return StockxMapping.book(VenueSamples.product(), STOCKX_PRODUCT, Arrays.asList(rows), NOW);
  }

  private static void refuses(String because, MarketData... rows) {
    assertThatThrownBy(() -> book(rows)).isInstanceOf(BadItem.class).hasMessageContaining(because);
  }
}
