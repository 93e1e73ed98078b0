package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.bids;
import static org.soletape.portfolio.ValuationSamples.held;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.sale;
import static org.soletape.portfolio.ValuationSamples.sold;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.VenueFees;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRates;

/** What a region's fees in dollars leave to somebody who counts in pounds. */
class RegionalWorthTest {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final FeeHistory BRITON = new FeeHistory(GBP, List.of());

  private static final ReferenceRates RATES =
      ReferenceRates.of(
          Map.of(
              TODAY.minusDays(3),
              Map.of(USD, new BigDecimal("1.10"), GBP, new BigDecimal("0.85"))));

  /** $200 are £154.55, 9.5 % of it £14.68, $2 are £1.55, and 2.9 % of £138.32 are £4.01. */
  @Test
  void the_seller_fee_of_the_region_is_converted_as_the_price_is() {
    assertThat(cashToday(BRITON, RATES)).contains(pounds("134.31"));
  }

  @Test
  void a_stated_seller_fee_goes_before() {
    FeeChange stated =
        new FeeChange(
            Optional.empty(),
            Optional.empty(),
            List.of(
                FeeChange.Stated.of(
                    ALIAS, VenueFees.of(ALIAS).setting("seller_fee"), OptionalLong.of(0), GBP)));

    // £154.55 less £14.68, and 2.9 % of £139.87
    assertThat(cashToday(new FeeHistory(GBP, List.of(stated)), RATES)).contains(pounds("135.81"));
  }

  @Test
  void a_receipt_of_before_the_regions_is_as_it_was() {
    assertThat(receipt(TODAY)).contains(pounds("134.31"));
    assertThat(receipt(TODAY.minusDays(1))).contains(pounds("135.81"));
  }

  private static Optional<Money> receipt(LocalDate day) {
    Item pair = sold(Optional.empty(), sale(day, "alias", usd("200"), null));
    return Receipt.of(pair.pair(), BRITON, new Conversion(GBP, RATES), TODAY).payout().amount();
  }

  private static Optional<Money> cashToday(FeeHistory fees, ReferenceRates rates) {
    return Valuation.of(
            held(Optional.empty()),
            bids(missing(FigureState.NONE), value("200.00")),
            fees,
            new Conversion(GBP, rates),
            TODAY)
        .cashToday()
        .payout()
        .amount();
  }

  private static Money pounds(String major) {
    return Money.ofMajor(major, GBP);
  }
}
