package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.STANDARD;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.bids;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.item;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.totals;
import static org.soletape.portfolio.ValuationSamples.unrated;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRates;

/** What a pair and its sale cost beside price and fees is in every figure of it. */
class CostsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Conversion DOLLARS = unrated(USD);

  @Test
  void a_pair_cost_its_price_and_what_was_paid_beside_it() {
    assertThat(bought(usd("100.00"), "5.00", "8.25", "1.00").cost(DOLLARS))
        .isEqualTo(value("114.25"));
    assertThat(bought(usd("100.00"), null, null, null).cost(DOLLARS)).isEqualTo(value("100.00"));
    assertThat(bought(usd("0"), "5.00", null, null).cost(DOLLARS)).isEqualTo(value("5.00"));
  }

  @Test
  void costs_without_a_price_are_not_what_a_pair_cost() {
    Valuation pair = valued(bought(null, "5.00", null, null));

    assertThat(pair.cost()).isEqualTo(missing(FigureState.NO_COST));
    assertThat(pair.paid()).isEmpty();
    assertThat(pair.cashToday().profit()).isEqualTo(Profit.missing(FigureState.NO_COST));
    assertThat(totals(List.of(pair)).sums().cost().amount()).isEmpty();
  }

  @Test
  void all_figures_of_an_owned_pair_count_what_it_cost_in_all() {
    Valuation pair = valued(bought(usd("100.00"), "5.00", null, "3.00"));

    assertThat(pair.cashToday().payout()).isEqualTo(value("176.00"));
    assertThat(pair.cashToday().profit().amount()).isEqualTo(value("68.00"));
    Money even = pair.breakEven(Provider.STOCKX).orElseThrow();
    assertThat(fees().payout(even).payout().minor()).isBetween(10_800L, 10_801L);
    assertThat(totals(List.of(pair)).sums().profitToday().cost()).contains(usd("108.00"));
  }

  @Test
  void a_stated_rate_turns_all_that_was_paid() {
    Purchase purchase =
        new Purchase(
            Optional.of(eur("100")),
            Optional.of(new ExchangeRate(EUR, USD, new BigDecimal("1.1"))),
            Optional.empty(),
            new Purchase.Costs(Optional.of(eur("10")), Optional.empty(), Optional.empty()));

    assertThat(purchase.cost(DOLLARS)).isEqualTo(value("121.00"));
  }

  @Test
  void deductions_go_off_a_payout_as_paid() {
    Receipt receipt = receipt(sold(null, usd("150.00"), usd("12.00"), usd("3.00")), DOLLARS);

    assertThat(receipt.payout()).isEqualTo(value("150.00"));
    assertThat(receipt.realised().amount()).isEqualTo(value("30.00"));
    assertThat(receipt.realised().basisPoints()).hasValue(2857);
  }

  @Test
  void deductions_go_off_a_computed_payout() {
    Receipt receipt = receipt(sold(usd("200.00"), null, usd("12.00"), null), DOLLARS);

    assertThat(receipt.payout()).isEqualTo(value("176.00"));
    assertThat(receipt.realised().amount()).isEqualTo(value("59.00"));
  }

  @Test
  void deductions_count_by_the_rate_of_the_sale_and_without_one_nothing_is_realised() {
    Pair pair = sold(null, eur("150.00"), eur("10.00"), null);
    Receipt receipt = receipt(pair, new Conversion(USD, rates()));

    assertThat(receipt.payout()).isEqualTo(Figure.of(eur("150.00")));
    assertThat(receipt.rated().deductions().orElseThrow().amount()).isEqualTo(usd("12.00"));
    assertThat(receipt.realised().amount().amount()).contains(usd("63.00"));
    assertThat(receipt(pair, DOLLARS).realised()).isEqualTo(Profit.missing(FigureState.NO_RATE));
  }

  @Test
  void the_days_of_a_portfolio_count_them_too() {
    Pair pair = sold(null, usd("150.00"), usd("12.00"), usd("3.00"));
    DayPair day =
        DayPair.of(
            new HeldPair(item(pair), bids(value("200.00"), value("190.00"))),
            STANDARD,
            DOLLARS,
            TODAY);

    assertThat(day.cost()).isEqualTo(value("105.00"));
    assertThat(day.realised()).contains(value("30.00"));
  }

  @Test
  void costs_in_another_currency_than_the_price_are_refused() {
    Pair mixed =
        pair(new Purchase.Costs(Optional.of(eur("5")), Optional.empty(), Optional.empty()));

    assertThatThrownBy(() -> StorablePair.of(mixed))
        .isInstanceOf(InventoryRefusal.class)
        .hasMessage("the shipping in is in EUR, but what is stated beside it in USD");
  }

  private static ReferenceRates rates() {
    return ReferenceRates.of(
        Map.of(DAY, Map.of(USD, new BigDecimal("1.20"), EUR, BigDecimal.ONE)), "ECB");
  }

  private static SellerFees fees() {
    return SellerFees.of(Provider.STOCKX, STANDARD.on(TODAY), TODAY);
  }

  private static Valuation valued(Purchase purchase) {
    Pair pair =
        new Pair(
            Optional.of("DD1391-100"),
            Optional.of("10.5"),
            purchase,
            Optional.empty(),
            Optional.empty(),
            ItemStatus.HELD,
            Optional.empty(),
            Optional.empty());
    return Valuation.of(
        item(pair), bids(value("200.00"), missing(FigureState.NONE)), STANDARD, DOLLARS, TODAY);
  }

  private static Purchase bought(Money price, String shipping, String tax, String other) {
    return new Purchase(
        Optional.ofNullable(price),
        Optional.empty(),
        Optional.empty(),
        new Purchase.Costs(
            Optional.ofNullable(shipping).map(ValuationSamples::usd),
            Optional.ofNullable(tax).map(ValuationSamples::usd),
            Optional.ofNullable(other).map(ValuationSamples::usd)));
  }

  private static Pair pair(Purchase.Costs costs) {
    return new Pair(
        Optional.of("DD1391-100"),
        Optional.of("10.5"),
        new Purchase(Optional.of(usd("100.00")), Optional.empty(), Optional.empty(), costs),
        Optional.empty(),
        Optional.empty(),
        ItemStatus.HELD,
        Optional.empty(),
        Optional.empty());
  }

  /** A pair that cost 105 dollars, sold. */
  private static Pair sold(Money price, Money payout, Money shipping, Money other) {
    Sale sale =
        new Sale(
            Optional.of(DAY),
            Optional.of("stockx"),
            Optional.ofNullable(price),
            Optional.ofNullable(payout),
            new Sale.Deductions(Optional.ofNullable(shipping), Optional.ofNullable(other)),
            Optional.empty());
    return new Pair(
        Optional.of("DD1391-100"),
        Optional.of("10.5"),
        bought(usd("100.00"), "5.00", null, null),
        Optional.empty(),
        Optional.empty(),
        ItemStatus.SOLD,
        Optional.of(sale),
        Optional.empty());
  }

  private static Receipt receipt(Pair pair, Conversion conversion) {
    return Receipt.of(pair, STANDARD, conversion, TODAY);
  }
}
