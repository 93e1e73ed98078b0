package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.STANDARD;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.bids;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.held;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.sale;
import static org.soletape.portfolio.ValuationSamples.sold;
import static org.soletape.portfolio.ValuationSamples.stale;
import static org.soletape.portfolio.ValuationSamples.totals;
import static org.soletape.portfolio.ValuationSamples.unrated;
import static org.soletape.portfolio.ValuationSamples.untracked;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.soletape.fees.FeeHistory;
import org.soletape.money.Money;

class TotalsTest {
  private static final Figure NONE = missing(FigureState.NONE);

  @Test
  void sums_say_over_how_many_of_the_owned_pairs() {
    Totals totals =
        totals(
            List.of(
                valued(held("100.00"), bids(value("200.00"), NONE)),
                valued(held(Optional.empty()), bids(stale("100.00"), NONE)),
                valued(held("50.00"), untracked(FigureState.UNKNOWN_SKU))));

    assertThat(totals.pairs().owned()).isEqualTo(3);
    assertThat(totals.sums().cashToday()).isEqualTo(sum("263.00", 2, 3));
    assertThat(totals.sums().ifListed()).isEqualTo(new CountedSum(Optional.empty(), 0, 3, 0));
    assertThat(totals.sums().cost()).isEqualTo(sum("150.00", 2, 3));
    assertThat(totals.sums().profitToday().sum()).isEqualTo(sum("76.00", 1, 3));
    assertThat(totals.sums().profitToday().cost()).contains(usd("100.00"));
    assertThat(totals.sums().profitToday().basisPoints()).hasValue(7600);
    assertThat(List.of(totals.pairs().fresh(), totals.pairs().stale(), totals.pairs().unvalued()))
        .containsExactly(1, 1, 1);
  }

  @Test
  void realised_profit_has_its_own_count() {
    Totals totals =
        totals(
            List.of(
                valued(held("100.00"), bids(value("200.00"), NONE)),
                valued(soldFor("200.00", Optional.of(usd("100.00"))), bids(NONE, NONE)),
                valued(soldFor("200.00", Optional.empty()), bids(NONE, NONE))));

    assertThat(totals.pairs().owned()).isEqualTo(1);
    assertThat(totals.pairs().sold()).isEqualTo(2);
    assertThat(totals.sums().realised().sum()).isEqualTo(sum("76.00", 1, 2));
    assertThat(totals.sums().cost()).isEqualTo(sum("100.00", 1, 1));
  }

  @Test
  void an_empty_portfolio_is_worth_nothing_that_is_known() {
    Totals totals = totals(List.of());

    assertThat(totals.sums().cashToday()).isEqualTo(new CountedSum(Optional.empty(), 0, 0, 0));
    assertThat(totals.sums().realised().basisPoints()).isEmpty();
    assertThat(totals.sums().cashToday().isComplete()).isTrue();
  }

  @Test
  void a_venue_price_in_another_currency_is_not_summed() {
    Totals totals =
        totals(
            List.of(
                valued(held("100.00"), bids(value("200.00"), NONE)),
                valued(held("100.00"), bids(Figure.of(eur("900")), NONE))));

    assertThat(totals.sums().cashToday()).isEqualTo(sum("176.00", 1, 2));
    assertThat(totals.sums().cashToday().isComplete()).isFalse();
  }

  @Test
  void pairs_valued_in_two_currencies_have_no_totals() {
    Valuation euros =
        Valuation.of(
            held(Optional.of(eur("1"))),
            bids(NONE, NONE),
            new FeeHistory(EUR, List.of()),
            unrated(EUR),
            TODAY);

    assertThatThrownBy(() -> totals(List.of(euros, valued(held("1"), bids(NONE, NONE)))))
        .hasMessageContaining("different currencies");
  }

  @Property(tries = 200)
  void adding_a_pair_nothing_is_known_of_changes_no_sum(
      @ForAll("portfolios") List<Valuation> pairs) {
    List<Valuation> more = new ArrayList<>(pairs);
    more.add(valued(held(Optional.empty()), untracked(FigureState.UNKNOWN_SKU)));
    Totals before = totals(pairs);
    Totals after = totals(more);

    assertThat(amounts(after)).isEqualTo(amounts(before));
    assertThat(after.pairs().unvalued()).isEqualTo(before.pairs().unvalued() + 1);
    assertThat(after.sums().cashToday().of()).isEqualTo(before.sums().cashToday().of() + 1);
  }

  @Property(tries = 200)
  void the_order_of_the_pairs_does_not_matter(
      @ForAll("portfolios") List<Valuation> pairs, @ForAll long seed) {
    List<Valuation> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(totals(shuffled)).isEqualTo(totals(pairs));
  }

  @Property(tries = 200)
  void fresh_stale_and_unvalued_pairs_are_the_owned_ones(
      @ForAll("portfolios") List<Valuation> pairs) {
    Totals totals = totals(pairs);

    assertThat(totals.pairs().fresh() + totals.pairs().stale() + totals.pairs().unvalued())
        .isEqualTo(totals.pairs().owned());
    assertThat(totals.pairs().owned() + totals.pairs().sold()).isEqualTo(pairs.size());
    assertThat(totals.pairs().fresh()).isNotNegative();
  }

  @Property(tries = 200)
  void a_sum_is_what_its_pairs_add_up_to_and_absent_without_any(
      @ForAll("portfolios") List<Valuation> pairs) {
    List<Money> known =
        pairs.stream().flatMap(pair -> pair.cashToday().payout().amount().stream()).toList();
    CountedSum sum = totals(pairs).sums().cashToday();

    assertThat(sum.counted()).isEqualTo(known.size());
    assertThat(sum.amount().map(Money::minor))
        .isEqualTo(
            known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream().mapToLong(Money::minor).sum()));
  }

  @Provide
  Arbitrary<List<Valuation>> portfolios() {
    Arbitrary<Optional<Money>> cost =
        Arbitraries.longs().between(0, 50_000).map(TotalsTest::dollars).optional();
    Arbitrary<Item> item =
        Combinators.combine(cost, Arbitraries.integers().between(0, 3))
            .as((paid, kind) -> kind == 0 ? soldFor("200.00", paid) : held(paid));
    Arbitrary<PairMarket> market =
        Combinators.combine(figures(), figures()).as(ValuationSamples::bids);
    return Combinators.combine(item, market).as(TotalsTest::valued).list().ofMaxSize(8);
  }

  private static Arbitrary<Figure> figures() {
    Arbitrary<Money> price = Arbitraries.longs().between(1, 90_000).map(TotalsTest::dollars);
    return Arbitraries.oneOf(
        price.map(Figure::of),
        price.map(amount -> Figure.told(Optional.of(amount), true)),
        Arbitraries.of(NONE, missing(FigureState.PENDING), Figure.told(Optional.empty(), true)));
  }

  private static List<Optional<Money>> amounts(Totals totals) {
    return List.of(
        totals.sums().cashToday().amount(),
        totals.sums().ifListed().amount(),
        totals.sums().cost().amount(),
        totals.sums().profitToday().sum().amount(),
        totals.sums().profitIfListed().sum().amount(),
        totals.sums().realised().sum().amount());
  }

  private static Item soldFor(String price, Optional<Money> cost) {
    return sold(cost, sale(TODAY, "stockx", usd(price), null));
  }

  private static Valuation valued(Item item, PairMarket market) {
    return Valuation.of(item, market, STANDARD, unrated(ValuationSamples.USD), TODAY);
  }

  private static CountedSum sum(String amount, int counted, int of) {
    return new CountedSum(Optional.of(usd(amount)), counted, of, 0);
  }

  private static Money dollars(long cents) {
    return new Money(cents, ValuationSamples.USD);
  }
}
