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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeLine;
import org.soletape.fees.VenueFees;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRates;

/** What a region's fees in dollars leave to somebody who counts in pounds. */
class RegionalWorthTest {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final FeeHistory BRITON = new FeeHistory(GBP, List.of());

  private static final ReferenceRates RATES =
      ReferenceRates.of(
          Map.of(
              TODAY.minusDays(3), Map.of(USD, new BigDecimal("1.10"), GBP, new BigDecimal("0.85"))),
          "ECB");

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

  @Test
  void the_line_of_the_fee_says_what_was_converted() {
    FeeLine fee = sellerFee(RATES);

    assertThat(fee.amount()).isEqualTo(pounds("1.55"));
    assertThat(fee.basis())
        .isEqualTo("USD 2.00 at 0.772727 GBP of " + TODAY.minusDays(3) + " (ECB)");
    assertThat(fee.sentence()).contains("for each pair sold", fee.basis());
  }

  @Test
  void without_a_rate_the_line_says_that_the_fee_is_missing() {
    FeeLine fee = sellerFee(ReferenceRates.NONE);

    assertThat(fee.amount()).isEqualTo(pounds("0"));
    assertThat(fee.basis()).isEqualTo("USD 2.00 without a rate, missing from the payout");
    assertThat(fee.sentence()).contains("USD 2.00", "missing from the payout: there is no rate");
  }

  @Test
  void a_slot_before_the_regions_is_without_their_fee() {
    Slot now = Slot.of(Instant.parse(TODAY + "T18:00:00Z"));
    UUID size = UUID.randomUUID();
    Conversion conversion = new Conversion(GBP, RATES);
    List<WeekQuote> quotes =
        IntStream.rangeClosed(-7, 0)
            .mapToObj(
                slot ->
                    new WeekQuote(
                        size, ALIAS, now.plus(slot), Optional.empty(), Optional.of(usd("200"))))
            .toList();

    PortfolioWeek week =
        PortfolioWeek.of(
            now,
            PollingCalendar.NORMAL,
            List.of(new WeekPair(Optional.of(size), Tier.HOT)),
            quotes,
            new Valuation.Basis(conversion.settings(BRITON, TODAY), TODAY, conversion));

    List<Optional<Money>> last = week.cashToday().values().subList(20, 28);
    assertThat(last.subList(0, 4)).containsOnly(Optional.of(pounds("135.81")));
    assertThat(last.subList(4, 8)).containsOnly(Optional.of(pounds("134.31")));
  }

  private static FeeLine sellerFee(ReferenceRates rates) {
    Item pair = sold(Optional.empty(), sale(TODAY, "alias", pounds("200"), null));
    return Receipt.of(pair.pair(), BRITON, new Conversion(GBP, rates), TODAY).fees().stream()
        .filter(fee -> fee.name().equals("Seller fee"))
        .findFirst()
        .orElseThrow();
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
