package org.soletape.portfolio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Provider.STOCKX;
import static org.soletape.portfolio.ValuationSamples.STANDARD;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.alias;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.item;
import static org.soletape.portfolio.ValuationSamples.market;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.stockx;
import static org.soletape.portfolio.ValuationSamples.totals;
import static org.soletape.portfolio.ValuationSamples.unrated;
import static org.soletape.portfolio.ValuationSamples.untracked;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairMarket;
import org.soletape.portfolio.Totals;
import org.soletape.portfolio.Valuation;

/**
 * Whole files, valued by a new seller in dollars on a day when StockX bids $200 and asks $250 for
 * the one size that is tracked, and Alias has neither.
 */
class ScenarioTest {
  private static final Figure NONE = missing(FigureState.NONE);

  @Test
  void a_pair_bought_sold_and_bought_again_is_one_owned_and_one_realised() {
    List<Valuation> pairs = valued("buy-sell-buy-again");
    Totals totals = totals(pairs);

    assertThat(pairs.get(0).receipt().orElseThrow().realised().amount()).isEqualTo(value("76.00"));
    assertThat(pairs.get(1).cashToday().profit().amount()).isEqualTo(value("56.00"));
    assertThat(pairs.get(1).ifListed().profit().amount()).isEqualTo(value("100.00"));
    assertThat(totals.sums().cashToday()).isEqualTo(sum("176.00", 1, 1));
    assertThat(totals.sums().ifListed()).isEqualTo(sum("220.00", 1, 1));
    assertThat(totals.sums().cost()).isEqualTo(sum("120.00", 1, 1));
    assertThat(totals.sums().realised().sum()).isEqualTo(sum("76.00", 1, 1));
  }

  @Test
  void what_a_file_does_not_say_is_left_out_of_every_sum() {
    List<Valuation> pairs = valued("partial-data");
    Totals totals = totals(pairs);

    assertThat(pairs)
        .extracting(pair -> pair.cashToday().profit().amount())
        .containsExactly(
            value("76.00"),
            missing(FigureState.NO_COST),
            missing(FigureState.UNKNOWN_SKU),
            missing(FigureState.UNKNOWN_SIZE),
            missing(FigureState.SOLD),
            missing(FigureState.SOLD));
    assertThat(totals.sums().cashToday()).isEqualTo(sum("352.00", 2, 4));
    assertThat(totals.sums().cost()).isEqualTo(sum("270.00", 3, 4));
    assertThat(totals.sums().profitToday().sum()).isEqualTo(sum("76.00", 1, 4));
    assertThat(totals.sums().realised().sum()).isEqualTo(sum("50.00", 1, 2));
    assertThat(totals.pairs().unvalued()).isEqualTo(2);
  }

  @Test
  void old_sales_have_the_fees_of_their_day() {
    List<Valuation> pairs = valued("old-sales");

    assertThat(pairs)
        .extracting(pair -> pair.receipt().orElseThrow().realised().amount())
        .containsExactly(value("74.00"), value("76.00"), value("75.75"), value("70.00"));
    assertThat(pairs.get(2).receipt().orElseThrow().explanation()).contains("the oldest known");
    assertThat(totals(pairs).sums().realised().sum()).isEqualTo(sum("295.75", 4, 4));
  }

  @Test
  void only_a_stated_rate_turns_one_currency_into_another() {
    List<Valuation> pairs = valued("two-currencies");
    Totals totals = totals(pairs);

    assertThat(pairs)
        .extracting(Valuation::cost)
        .containsExactly(
            value("110.05"),
            missing(FigureState.NO_RATE),
            missing(FigureState.NO_RATE),
            value("100.00"));
    assertThat(totals.sums().cashToday()).isEqualTo(sum("528.00", 3, 3));
    assertThat(totals.sums().profitToday().sum()).isEqualTo(sum("65.95", 1, 3));
    assertThat(pairs.get(3).receipt().orElseThrow().payout()).isEqualTo(Figure.of(eur("170")));
    assertThat(totals.sums().realised().sum()).isEqualTo(new CountedSum(Optional.empty(), 0, 1, 0));
  }

  @Test
  void a_loss_is_told_as_one() {
    List<Valuation> pairs = valued("loss");
    Totals totals = totals(pairs);

    assertThat(pairs.get(0).cashToday().profit().amount()).isEqualTo(value("-88.00"));
    assertThat(pairs.get(0).cashToday().profit().basisPoints()).hasValue(-3333);
    assertThat(pairs.get(0).profitLoss()).isEqualTo(value("-14.00"));
    assertThat(pairs.get(0).breakEven(STOCKX)).contains(usd("300.00"));
    assertThat(totals.sums().realised().sum()).isEqualTo(sum("-128.50", 1, 1));
    assertThat(totals.sums().realised().basisPoints()).hasValue(-4283);
  }

  @Test
  void a_pair_that_was_given_cost_nothing_which_is_not_unknown() {
    List<Valuation> pairs = valued("gift");
    Totals totals = totals(pairs);

    assertThat(pairs.get(0).cost()).isEqualTo(value("0"));
    assertThat(pairs.get(0).cashToday().profit().amount()).isEqualTo(value("176.00"));
    assertThat(pairs.get(0).cashToday().profit().basisPoints()).isEmpty();
    assertThat(totals.sums().cost()).isEqualTo(sum("0.00", 1, 1));
    assertThat(totals.sums().realised().sum()).isEqualTo(sum("175.75", 1, 1));
    assertThat(totals.sums().realised().basisPoints()).isEmpty();
  }

  private static List<Valuation> valued(String scenario) {
    return ScenarioFile.read(scenario).stream()
        .map(pair -> Valuation.of(item(pair), marketOf(pair), STANDARD, unrated(USD), TODAY))
        .toList();
  }

  private static PairMarket marketOf(Pair pair) {
    if (!pair.sku().equals(Optional.of("DD1391-100"))) {
      return untracked(FigureState.UNKNOWN_SKU);
    }
    if (!pair.size().equals(Optional.of("10.5"))) {
      return untracked(FigureState.UNKNOWN_SIZE);
    }
    return market(stockx(value("250.00"), value("200.00")), alias(NONE, NONE));
  }

  private static CountedSum sum(String amount, int counted, int of) {
    return new CountedSum(Optional.of(usd(amount)), counted, of, 0);
  }
}
