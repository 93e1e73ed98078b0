package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;
import static org.soletape.portfolio.ValuationSamples.STANDARD;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.asks;
import static org.soletape.portfolio.ValuationSamples.bids;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.held;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.sale;
import static org.soletape.portfolio.ValuationSamples.sold;
import static org.soletape.portfolio.ValuationSamples.stale;
import static org.soletape.portfolio.ValuationSamples.unrated;
import static org.soletape.portfolio.ValuationSamples.untracked;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;

class ValuationTest {
  private static final Figure NONE = missing(FigureState.NONE);

  @ParameterizedTest
  @CsvSource({"UNKNOWN_SKU", "UNKNOWN_SIZE"})
  void a_pair_that_is_not_linked_says_why(FigureState why) {
    Valuation pair = valued("100", untracked(why));

    assertThat(pair.cashToday().payout()).isEqualTo(missing(why));
    assertThat(pair.ifListed().payout()).isEqualTo(missing(why));
    assertThat(pair.cashToday().profit().amount()).isEqualTo(missing(why));
    assertThat(pair.profitLoss()).isEqualTo(missing(why));
  }

  @Test
  void profit_is_the_payout_less_the_cost_and_a_share_of_it() {
    Profit profit = valued("160.00", bids(value("200.00"), NONE)).cashToday().profit();

    assertThat(profit.amount()).isEqualTo(value("16.00"));
    assertThat(profit.basisPoints()).hasValue(1000);
  }

  @Test
  void a_loss_is_below_zero() {
    Profit profit = valued("264.00", bids(value("200.00"), NONE)).cashToday().profit();

    assertThat(profit.amount()).isEqualTo(value("-88.00"));
    assertThat(profit.basisPoints()).hasValue(-3333);
  }

  @Test
  void a_pair_that_was_given_has_a_profit_and_no_percentage() {
    Profit profit = valued("0", bids(value("200.00"), NONE)).cashToday().profit();

    assertThat(profit.amount()).isEqualTo(value("176.00"));
    assertThat(profit.basisPoints()).isEmpty();
  }

  @Test
  void without_a_cost_there_is_a_value_and_no_profit() {
    Valuation pair = valued(held(Optional.empty()), bids(value("200.00"), NONE));

    assertThat(pair.cashToday().payout()).isEqualTo(value("176.00"));
    assertThat(pair.cost()).isEqualTo(missing(FigureState.NO_COST));
    assertThat(pair.cashToday().profit()).isEqualTo(Profit.missing(FigureState.NO_COST));
    assertThat(pair.breakEven(STOCKX)).isEmpty();
  }

  @Test
  void a_cost_in_another_currency_has_no_rate() {
    Valuation pair = valued(held(Optional.of(eur("100"))), asks(value("200.00"), NONE));

    assertThat(pair.ifListed().profit()).isEqualTo(Profit.missing(FigureState.NO_RATE));
    assertThat(pair.profitLoss()).isEqualTo(missing(FigureState.NO_RATE));
  }

  @Test
  void profit_loss_is_the_stockx_ask_less_the_cost_before_fees() {
    assertThat(valued("150", asks(value("200.00"), value("190.00"))).profitLoss())
        .isEqualTo(value("50.00"));
  }

  @Test
  void profit_loss_takes_the_alias_ask_where_stockx_has_none() {
    assertThat(valued("150", asks(NONE, value("190.00"))).profitLoss()).isEqualTo(value("40.00"));
    assertThat(valued("150", asks(Figure.of(eur("300")), value("190.00"))).profitLoss())
        .isEqualTo(value("40.00"));
  }

  @Test
  void profit_loss_is_missing_without_asks_and_never_the_whole_cost() {
    assertThat(valued("150", asks(NONE, missing(FigureState.PENDING))).profitLoss())
        .isEqualTo(NONE);
  }

  @Test
  void profit_loss_says_when_the_ask_is_stale() {
    assertThat(valued("150", asks(stale("200.00"), value("190.00"))).profitLoss())
        .isEqualTo(stale("50.00"));
  }

  @Test
  void the_break_even_price_is_told_for_each_venue() {
    Valuation pair = valued("176.00", bids(NONE, NONE));

    assertThat(pair.breakEven(STOCKX)).contains(usd("200.00"));
    Money alias = pair.breakEven(ALIAS).orElseThrow();
    assertThat(SellerFees.of(ALIAS, new FeeSettings(USD, Map.of()), TODAY).payout(alias).payout())
        .isEqualTo(usd("176.00"));
  }

  @Test
  void a_sold_pair_has_no_value_today() {
    Valuation pair =
        valued(
            sold(Optional.of(usd("100")), sale(TODAY, "stockx", usd("200"), null)),
            bids(value("300.00"), value("300.00")));

    assertThat(pair.isOwned()).isFalse();
    assertThat(pair.cashToday().payout()).isEqualTo(missing(FigureState.SOLD));
    assertThat(pair.ifListed().payout()).isEqualTo(missing(FigureState.SOLD));
    assertThat(pair.cashToday().profit()).isEqualTo(Profit.missing(FigureState.SOLD));
    assertThat(pair.profitLoss()).isEqualTo(missing(FigureState.SOLD));
    assertThat(pair.receipt()).isPresent();
  }

  @Test
  void a_sold_pair_whose_style_code_is_not_tracked_is_sold_all_the_same() {
    Valuation pair =
        valued(
            sold(Optional.empty(), sale(TODAY, null, null, null)),
            untracked(FigureState.UNKNOWN_SKU));

    assertThat(pair.profitLoss()).isEqualTo(missing(FigureState.SOLD));
  }

  @Test
  void an_owned_pair_has_no_receipt() {
    assertThat(valued("100", bids(NONE, NONE)).receipt()).isEmpty();
  }

  private static Valuation valued(String cost, PairMarket market) {
    return valued(held(cost), market);
  }

  private static Valuation valued(Item item, PairMarket market) {
    return Valuation.of(item, market, STANDARD, unrated(ValuationSamples.USD), TODAY);
  }
}
