package org.soletape.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.JPY;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.aliasSeller;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.stockxSeller;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.money.Money;

class FeesTest {
  private static final FeeSettings STANDARD = new FeeSettings(USD, Map.of());
  private static final LocalDate LAST_DAY_AT_TEN_PERCENT = LocalDate.of(2023, 6, 30);
  private static final LocalDate FIRST_DAY_BY_LEVEL = LocalDate.of(2023, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "1, 18.00, 6.00, 176.00",
    "2, 17.00, 6.00, 177.00",
    "3, 16.00, 6.00, 178.00",
    "4, 15.00, 6.00, 179.00",
    "5, 14.00, 6.00, 180.00"
  })
  void two_hundred_dollars_at_each_stockx_level(
      int level, String transaction, String processing, String payout) {
    Payout paid =
        SellerFees.of(STOCKX, stockxSeller(level, usd("10.00")), FIRST_DAY_BY_LEVEL)
            .payout(usd("200.00"));

    assertThat(amounts(paid)).containsExactly(usd(transaction), usd(processing));
    assertThat(paid.payout()).isEqualTo(usd(payout));
    assertThat(paid.schedule()).isEqualTo("StockX fees since 2023-07-01");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5"})
  void every_stockx_level_paid_ten_percent_before_july_2023(int level) {
    Payout paid =
        SellerFees.of(STOCKX, stockxSeller(level, null), LAST_DAY_AT_TEN_PERCENT)
            .payout(usd("200.00"));

    assertThat(amounts(paid)).containsExactly(usd("20.00"), usd("6.00"));
    assertThat(paid.payout()).isEqualTo(usd("174.00"));
    assertThat(paid.schedule()).isEqualTo("StockX fees before 2023-07-01");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 19.00, 5.25, 175.75",
    "90, 19.00, 5.25, 175.75",
    "89, 30.00, 4.93, 165.07",
    "70, 30.00, 4.93, 165.07",
    "69, 40.00, 4.64, 155.36",
    "50, 40.00, 4.64, 155.36",
    "49, 50.00, 4.35, 145.65",
    "0, 50.00, 4.35, 145.65"
  })
  void two_hundred_dollars_at_the_edges_of_each_alias_rating(
      int rating, String commission, String cashOut, String payout) {
    Payout paid =
        SellerFees.of(ALIAS, aliasSeller(rating, usd("0"), 290), TODAY).payout(usd("200.00"));

    assertThat(amounts(paid)).containsExactly(usd(commission), usd("0"), usd(cashOut));
    assertThat(paid.payout()).isEqualTo(usd(payout));
  }

  @Test
  void alias_takes_the_cash_out_from_what_commission_and_seller_fee_leave() {
    Payout paid =
        SellerFees.of(ALIAS, aliasSeller(90, usd("5.00"), 290), TODAY).payout(usd("200.00"));

    assertThat(amounts(paid)).containsExactly(usd("19.00"), usd("5.00"), usd("5.10"));
    assertThat(paid.payout()).isEqualTo(usd("170.90"));
    assertThat(paid.fees())
        .extracting(FeeLine::name, FeeLine::basis)
        .containsExactly(
            tuple("Commission", "9.5 %"), tuple("Seller fee", "fixed"), tuple("Cash-out", "2.9 %"));
  }

  @Test
  void an_alias_sale_before_the_first_known_day_has_the_oldest_known_fees() {
    Payout before = SellerFees.of(ALIAS, STANDARD, LocalDate.of(2024, 5, 9)).payout(usd("200"));
    Payout since = SellerFees.of(ALIAS, STANDARD, LocalDate.of(2024, 5, 10)).payout(usd("200"));

    assertThat(before.payout()).isEqualTo(since.payout()).isEqualTo(usd("175.75"));
    assertThat(before.schedule()).isEqualTo("Alias fees of 2024-05-10, the oldest known");
    assertThat(since.schedule()).isEqualTo("Alias fees since 2024-05-10");
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 10.00, 3.00, 87.00",
    "111.11, 10.00, 3.33, 97.78",
    "111.12, 10.00, 3.33, 97.79",
    "5.00, 10.00, 0.15, -5.15",
    "0.00, 10.00, 0.00, -10.00"
  })
  void the_smallest_stockx_fee_holds_until_nine_percent_are_more(
      String price, String transaction, String processing, String payout) {
    Payout paid = SellerFees.of(STOCKX, STANDARD, TODAY).payout(usd(price));

    assertThat(amounts(paid)).containsExactly(usd(transaction), usd(processing));
    assertThat(paid.payout()).isEqualTo(usd(payout));
  }

  @Test
  void the_line_of_a_smallest_fee_says_so() {
    FeeLine line = SellerFees.of(STOCKX, STANDARD, TODAY).payout(usd("100")).fees().get(0);

    assertThat(line.basis()).isEqualTo("smallest fee");
    assertThat(line.sentence()).contains("USD 10.00", "9 %");
  }

  @Test
  void two_percentages_that_step_up_on_the_same_cent_are_rounded_once() {
    FeeSettings settings = stockxSeller(1, null);

    assertThat(SellerFees.of(STOCKX, settings, TODAY).payout(usd("0.49")).payout())
        .isEqualTo(usd("0.43"));
    Payout half = SellerFees.of(STOCKX, settings, TODAY).payout(usd("0.50"));
    assertThat(half.payout()).isEqualTo(usd("0.44"));
    assertThat(amounts(half)).containsExactly(usd("0.05"), usd("0.01"));
  }

  @Test
  void yen_have_no_smaller_unit() {
    Payout paid =
        SellerFees.of(STOCKX, new FeeSettings(JPY, Map.of()), TODAY).payout(new Money(15_555, JPY));

    assertThat(amounts(paid)).containsExactly(new Money(1400, JPY), new Money(467, JPY));
    assertThat(paid.payout()).isEqualTo(new Money(13_688, JPY));
  }

  @Test
  void a_price_in_another_currency_is_never_computed() {
    assertThat(STANDARD.cover(eur("200"))).isFalse();
    assertThatThrownBy(() -> SellerFees.of(STOCKX, STANDARD, TODAY).payout(eur("200")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EUR 200.00 is not in USD");
  }

  @Test
  void a_price_below_zero_is_none() {
    assertThatThrownBy(() -> SellerFees.of(ALIAS, STANDARD, TODAY).payout(usd("-1")))
        .hasMessageContaining("not a sale price");
  }

  @Test
  void fees_that_do_not_add_up_make_no_payout() {
    assertThatThrownBy(
            () -> new Payout(STOCKX, usd("200"), List.of(), usd("199.99"), "StockX fees"))
        .hasMessageContaining("do not add up");
  }

  @ParameterizedTest
  @CsvSource({"USD, 10.00", "CAD, 7.00", "AUD, 7.50", "CHF, 4.50"})
  void some_regions_have_a_smallest_stockx_fee(String code, String minimum) {
    Currency currency = Currency.getInstance(code);

    assertThat(value(new FeeSettings(currency, Map.of()), STOCKX, "minimum"))
        .hasValue(Money.ofMajor(minimum, currency).minor());
  }

  @Test
  void a_new_seller_starts_at_level_one_and_rating_ninety() {
    FeeSettings seller = new FeeSettings(EUR, Map.of());

    assertThat(value(seller, STOCKX, "level")).hasValue(1);
    assertThat(value(seller, STOCKX, "minimum")).isEmpty();
    assertThat(value(seller, ALIAS, "rating")).hasValue(90);
    assertThat(value(seller, ALIAS, "seller_fee")).hasValue(0);
    assertThat(value(seller, ALIAS, "cash_out")).hasValue(290);
  }

  @Test
  void two_hundred_dollars_are_the_lowest_price_that_pays_out_one_hundred_seventy_six() {
    assertThat(SellerFees.of(STOCKX, STANDARD, TODAY).breakEven(usd("176.00")))
        .contains(usd("200.00"));
  }

  @Test
  void a_gift_breaks_even_where_the_smallest_fee_is_paid_for() {
    assertThat(SellerFees.of(STOCKX, STANDARD, TODAY).breakEven(usd("0"))).contains(usd("10.31"));
    assertThat(SellerFees.of(ALIAS, STANDARD, TODAY).breakEven(usd("0"))).contains(usd("0"));
  }

  @Test
  void no_price_covers_a_cost_when_cashing_out_takes_everything() {
    assertThat(SellerFees.of(ALIAS, aliasSeller(90, usd("0"), 10_000), TODAY).breakEven(usd("1")))
        .isEmpty();
  }

  private static List<Money> amounts(Payout payout) {
    return payout.fees().stream().map(FeeLine::amount).toList();
  }
}
