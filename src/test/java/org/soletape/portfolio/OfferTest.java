package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.SEEN;
import static org.soletape.portfolio.ValuationSamples.STANDARD;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.asks;
import static org.soletape.portfolio.ValuationSamples.bids;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.held;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.stale;
import static org.soletape.portfolio.ValuationSamples.unrated;
import static org.soletape.portfolio.ValuationSamples.value;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.fees.FeeHistory;

class OfferTest {
  private static final Figure NONE = missing(FigureState.NONE);

  @Test
  void cash_today_is_the_better_payout_and_names_its_venue() {
    Offer cash = valued(bids(value("200.00"), value("210.00"))).cashToday().offer();

    VenueOffer best = cash.best().orElseThrow();
    assertThat(cash.payout()).isEqualTo(value("184.54"));
    assertThat(best.venue()).isEqualTo(ALIAS);
    assertThat(best.price()).isEqualTo(value("210.00"));
    assertThat(best.observedAt()).contains(SEEN);
    assertThat(cash.other().orElseThrow().payout()).isEqualTo(value("176.00"));
    assertThat(cash.venues()).extracting(VenueOffer::venue).containsExactly(STOCKX, ALIAS);
  }

  @Test
  void the_higher_price_is_not_the_better_offer_when_its_fees_eat_the_difference() {
    Offer cash = valued(bids(value("200.00"), value("200.20"))).cashToday().offer();

    assertThat(cash.payout()).isEqualTo(value("176.00"));
    assertThat(cash.best().orElseThrow().venue()).isEqualTo(STOCKX);
  }

  @Test
  void if_listed_rests_on_the_asks_alone() {
    Valuation pair = valued(asks(value("200.00"), NONE));

    assertThat(pair.ifListed().payout()).isEqualTo(value("176.00"));
    assertThat(pair.cashToday().payout()).isEqualTo(NONE);
    assertThat(pair.cashToday().offer().best()).isEmpty();
    assertThat(pair.cashToday().offer().other()).isEmpty();
  }

  @Test
  void a_fresh_price_counts_before_a_higher_stale_one() {
    Offer cash = valued(bids(stale("300.00"), value("210.00"))).cashToday().offer();

    assertThat(cash.payout()).isEqualTo(value("184.54"));
    assertThat(cash.other().orElseThrow().payout()).isEqualTo(stale("264.00"));
  }

  @Test
  void a_figure_on_a_stale_price_is_stale_and_so_is_its_profit() {
    Valuation pair = valued(bids(stale("200.00"), NONE));

    assertThat(pair.cashToday().payout()).isEqualTo(stale("176.00"));
    assertThat(pair.cashToday().profit().amount()).isEqualTo(stale("76.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, NONE, NONE",
    "NONE, PENDING, NONE",
    "PENDING, STALE, STALE",
    "STALE, NONE, NONE",
    "PENDING, PENDING, PENDING",
    "NOT_OFFERED, PENDING, PENDING",
    "NOT_OFFERED, NOT_OFFERED, NOT_OFFERED",
    "UNKNOWN_SIZE, NOT_OFFERED, NOT_OFFERED",
    "UNKNOWN_SKU, UNKNOWN_SIZE, UNKNOWN_SIZE"
  })
  void the_reason_that_tells_more_is_given_when_both_venues_miss(
      String stockx, String alias, String told) {
    assertThat(valued(bids(without(stockx), without(alias))).cashToday().payout())
        .isEqualTo(without(told));
    assertThat(valued(bids(without(alias), without(stockx))).cashToday().payout())
        .isEqualTo(without(told));
  }

  private static Figure without(String why) {
    return why.equals("STALE")
        ? Figure.told(Optional.empty(), true)
        : missing(FigureState.valueOf(why));
  }

  @Test
  void a_price_in_another_currency_has_no_rate() {
    Valuation pair = valued(bids(Figure.of(eur("200")), NONE));

    assertThat(pair.cashToday().payout()).isEqualTo(missing(FigureState.NO_RATE));
    assertThat(pair.cashToday().offer().venues().get(0).price()).isEqualTo(Figure.of(eur("200")));
  }

  @Test
  void a_venue_in_the_currency_of_the_portfolio_counts_beside_one_that_is_not() {
    Valuation pair = valued(bids(Figure.of(eur("900")), value("210.00")));

    assertThat(pair.cashToday().payout()).isEqualTo(value("184.54"));
  }

  @Test
  void a_portfolio_in_euros_does_not_read_dollars_as_euros() {
    Valuation pair =
        Valuation.of(
            held(Optional.of(eur("100"))),
            bids(Figure.of(eur("200.00")), value("900.00")),
            new FeeHistory(EUR, List.of()),
            unrated(EUR),
            TODAY);

    assertThat(pair.cashToday().payout()).isEqualTo(Figure.of(eur("176.00")));
    assertThat(pair.cashToday().offer().other().orElseThrow().payout())
        .isEqualTo(missing(FigureState.NO_RATE));
  }

  private static Valuation valued(PairMarket market) {
    return Valuation.of(held("100"), market, STANDARD, unrated(USD), TODAY);
  }
}
