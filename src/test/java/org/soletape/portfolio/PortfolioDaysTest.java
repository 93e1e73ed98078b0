package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.DaySamples.FIRST;
import static org.soletape.portfolio.DaySamples.STILL_OWNED;
import static org.soletape.portfolio.DaySamples.close;
import static org.soletape.portfolio.DaySamples.day;
import static org.soletape.portfolio.DaySamples.days;
import static org.soletape.portfolio.DaySamples.held;
import static org.soletape.portfolio.DaySamples.pair;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.market.Tier;
import org.soletape.money.Money;

class PortfolioDaysTest {
  @Test
  void a_day_is_worth_the_best_payout_of_its_closes() {
    PortfolioDays days =
        days(
            List.of(held("9")),
            List.of(
                close("9", day(3), 300, 200),
                close("9", Provider.ALIAS, day(3), ValuationSamples.USD, 250, 100),
                close("9", day(4), 300, 100),
                close("9", Provider.ALIAS, day(4), ValuationSamples.USD, 250, 50)));

    assertThat(days.ifListed().values()).hasSize(30);
    assertThat(days.ifListed().values().subList(2, 6))
        .containsExactly(none(), some("264.00"), some("264.00"), none());
    assertThat(days.cashToday().values().get(3)).isEqualTo(some("176.00"));
    assertThat(days.cashToday().values().get(4)).isEqualTo(some("87.00"));
    assertThat(days.untold().begins()).contains(day(3));
  }

  @Test
  void a_pair_counts_from_its_purchase_until_the_day_before_its_sale() {
    List<SizeMonth> closes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      closes.add(close("9", day(i), 300, 200));
      closes.add(close("10", day(i), 300, 200));
    }

    PortfolioDays days =
        days(List.of(held("9"), pair("10", Tier.HOT, day(5), Optional.of(day(10)))), closes);

    assertThat(days.cashToday().values().subList(4, 11))
        .containsExactly(
            some("176.00"),
            some("352.00"),
            some("352.00"),
            some("352.00"),
            some("352.00"),
            some("352.00"),
            some("176.00"));
    assertThat(days.cost().values().subList(4, 6)).containsExactly(some("100"), some("200"));
    assertThat(days.cost().values().subList(9, 11)).containsExactly(some("200"), some("100"));
    assertThat(days.realised().values().subList(9, 11)).containsExactly(some("0"), some("50"));
    assertThat(days.realised().end()).contains(usd("50"));
    assertThat(days.cashToday().covered()).isEqualTo(2);
  }

  @Test
  void a_pair_without_a_price_on_a_day_is_left_out_of_all_days_and_of_the_cost() {
    PortfolioDays days =
        days(
            List.of(held("9"), held("10")),
            List.of(
                close("9", day(1), 300, 200),
                close("10", day(1), 300, 200),
                close("9", day(2), 300, 200),
                close("9", day(3), 300, 200),
                close("10", day(3), 300, 200)));

    assertThat(days.cashToday().values().subList(1, 4)).containsOnly(some("176.00"));
    assertThat(days.cashToday().covered()).isEqualTo(1);
    assertThat(days.cashToday().owned()).isEqualTo(2);
    assertThat(days.cashToday().leftOut()).containsExactly(1);
    assertThat(days.cost().values()).containsOnly(some("100"));
    assertThat(days.cost().covered()).isEqualTo(1);
  }

  @Test
  void a_missing_price_before_the_purchase_leaves_nothing_out() {
    PortfolioDays days =
        days(
            List.of(held("9"), pair("10", Tier.HOT, day(2), STILL_OWNED)),
            List.of(
                close("9", day(1), 300, 200),
                close("9", day(2), 300, 200),
                close("10", day(2), 300, 200)));

    assertThat(days.cashToday().covered()).isEqualTo(2);
    assertThat(days.cashToday().values().subList(1, 3))
        .containsExactly(some("176.00"), some("352.00"));
  }

  @Test
  void a_day_nobody_observed_is_a_gap_and_leaves_nobody_out() {
    PortfolioDays days =
        days(
            List.of(held("9")),
            List.of(close("9", day(1), 300, 200), close("9", day(3), 300, 200)));

    assertThat(days.cashToday().values().subList(1, 4))
        .containsExactly(some("176.00"), none(), some("176.00"));
    assertThat(days.cashToday().covered()).isEqualTo(1);
  }

  @Test
  void nobody_bidding_at_the_better_venue_is_no_missing_price() {
    PortfolioDays days =
        days(
            List.of(held("9")),
            List.of(
                close("9", day(1), 300, 200),
                close("9", Provider.ALIAS, day(1), ValuationSamples.USD, 300, 50),
                close("9", day(2), 300, 0),
                close("9", Provider.ALIAS, day(2), ValuationSamples.USD, 300, 50)));

    assertThat(days.cashToday().values().get(1)).isEqualTo(some("176.00"));
    assertThat(days.cashToday().values().get(2)).isPresent().isNotEqualTo(some("176.00"));
  }

  @Test
  void a_close_stands_on_the_next_day_for_a_pair_polled_once_a_day_alone() {
    List<SizeMonth> closes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      closes.add(close("other", day(i), 300, 200));
    }
    closes.add(close("9", day(-1), 300, 200));
    closes.add(close("9", day(1), 300, 200));
    closes.add(close("9", day(3), 300, 200));

    assertThat(covered(Tier.COLD, closes)).isEqualTo(2);
    assertThat(covered(Tier.HOT, closes)).isEqualTo(1);
    closes.remove(closes.size() - 2);
    assertThat(covered(Tier.COLD, closes)).isEqualTo(1);
  }

  private static int covered(Tier tier, List<SizeMonth> closes) {
    return days(List.of(held("other"), pair("9", tier, LocalDate.MIN, STILL_OWNED)), closes)
        .cashToday()
        .covered();
  }

  @Test
  void nobody_offering_any_more_is_no_price_that_stands() {
    PortfolioDays days =
        days(
            List.of(pair("9", Tier.COLD, LocalDate.MIN, STILL_OWNED)),
            List.of(close("9", day(1), 300, 200), close("9", day(2), 300, 0)));

    assertThat(days.ifListed().covered()).isEqualTo(1);
    assertThat(days.cashToday().covered()).isZero();
    assertThat(days.cashToday().isEmpty()).isTrue();
    assertThat(days.cost().covered()).isEqualTo(1);
  }

  @Test
  void a_price_in_a_currency_without_a_rate_is_no_price_and_said() {
    PortfolioDays days =
        days(
            List.of(held("9"), held("10")),
            List.of(
                close("9", Provider.STOCKX, day(1), EUR, 300, 200), close("10", day(1), 300, 200)));

    assertThat(days.cashToday().values().get(1)).isEqualTo(some("176.00"));
    assertThat(days.cashToday().leftOut()).containsExactly(0);
    assertThat(days.untold().withoutRate()).isEqualTo(1);
  }

  @Test
  void what_was_paid_or_brought_in_another_currency_is_not_added() {
    DayPair known = pair("9", Tier.HOT, LocalDate.MIN, Optional.of(day(5)));
    DayPair paidElsewhere =
        new DayPair(
            "9",
            known.size(),
            known.owned(),
            Figure.missing(FigureState.NO_RATE),
            Optional.of(Figure.missing(FigureState.NO_RATE)),
            Set.of(),
            Set.of(),
            List.of());

    PortfolioDays days = days(List.of(known, paidElsewhere), List.of(close("9", day(1), 300, 200)));

    assertThat(days.cost().values().get(1)).isEqualTo(some("100"));
    assertThat(days.cost().covered()).isEqualTo(1);
    assertThat(days.realised().end()).contains(usd("50"));
    assertThat(days.realised().covered()).isEqualTo(1);
    assertThat(days.realised().owned()).isEqualTo(2);
  }

  @Test
  void of_today_the_newest_quotes_count() {
    DayPair known = held("9");
    DayPair today =
        new DayPair(
            "9",
            known.size(),
            known.owned(),
            known.cost(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            List.of(
                new DayPair.TodaysQuote(
                    Provider.STOCKX, Optional.of(usd("300")), Optional.of(usd("200")))));

    PortfolioDays days = days(List.of(today), List.of(close("9", day(28), 300, 100)));

    assertThat(days.cashToday().values().subList(28, 30))
        .containsExactly(some("87.00"), some("176.00"));
  }

  @Test
  void who_was_sold_before_the_range_or_on_no_known_day_is_in_no_line() {
    DayPair undated =
        new DayPair(
            "9",
            held("9").size(),
            Optional.empty(),
            Figure.of(usd("100")),
            Optional.of(Figure.of(usd("50"))),
            Set.of(),
            Set.of(),
            List.of());

    PortfolioDays days =
        days(
            List.of(undated, pair("9", Tier.HOT, LocalDate.MIN, Optional.of(FIRST))),
            List.of(close("9", day(0), 300, 200)));

    assertThat(days.pairs()).isEmpty();
    assertThat(days.cashToday().isEmpty()).isTrue();
    assertThat(days.untold().undated()).isEqualTo(1);
    assertThat(days.realised().values().getFirst()).isEqualTo(some("50"));
  }

  @Test
  void without_pairs_nothing_is_known() {
    PortfolioDays days = days(List.of(), List.of());

    assertThat(days.ifListed().isEmpty()).isTrue();
    assertThat(days.realised().isEmpty()).isTrue();
    assertThat(days.untold().begins()).isEmpty();
  }

  private static Optional<Money> some(String dollars) {
    return Optional.of(usd(dollars));
  }

  private static Optional<Money> none() {
    return Optional.empty();
  }
}
