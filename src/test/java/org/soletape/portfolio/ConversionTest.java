package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.catalog.Provider.STOCKX;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.STANDARD;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.bids;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.held;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.sale;
import static org.soletape.portfolio.ValuationSamples.sold;
import static org.soletape.portfolio.ValuationSamples.totals;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRates;

class ConversionTest {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
  private static final Figure NONE = missing(FigureState.NONE);

  /** A euro is $1.25 in spring and $1.10 now, and £0.80 and £0.85. */
  private static final ReferenceRates RATES =
      ReferenceRates.of(
          Map.of(
              SPRING, Map.of(USD, new BigDecimal("1.25"), GBP, new BigDecimal("0.80")),
              FRIDAY, Map.of(USD, new BigDecimal("1.10"), GBP, new BigDecimal("0.85"))),
          "ECB");

  @Test
  void a_price_is_converted_by_the_rate_of_today_before_its_fees() {
    Valuation pair = valued(held("100"), bids(Figure.of(eur("200.00")), NONE));

    VenueOffer offer = pair.cashToday().offer().best().orElseThrow();
    assertThat(offer.price()).isEqualTo(Figure.of(eur("200.00")));
    assertThat(offer.counted().orElseThrow().amount()).isEqualTo(usd("220.00"));
    assertThat(offer.counted().orElseThrow().rate().orElseThrow().day()).isEqualTo(FRIDAY);
    assertThat(pair.cashToday().payout().amount()).contains(usd("193.60"));
    assertThat(pair.cashToday().payout().isConverted()).isTrue();
    assertThat(pair.cashToday().profit().amount().amount()).contains(usd("93.60"));
  }

  /** €200 are $220, of which StockX leaves $193.60; of $219 Alias leaves $192.44. */
  @Test
  void the_better_venue_is_found_across_currencies() {
    Offer cash =
        valued(held("100"), bids(Figure.of(eur("200.00")), value("219.00"))).cashToday().offer();

    assertThat(cash.best().orElseThrow().venue()).isEqualTo(STOCKX);
    assertThat(cash.other().orElseThrow().payout()).isEqualTo(value("192.44"));
  }

  @Test
  void a_rate_of_more_than_a_week_ago_is_none() {
    Valuation pair =
        Valuation.of(
            held("100"),
            bids(Figure.of(eur("200")), NONE),
            STANDARD,
            dollars(),
            FRIDAY.plusDays(8));

    assertThat(pair.cashToday().payout()).isEqualTo(missing(FigureState.NO_RATE));
  }

  @Test
  void a_purchase_counts_by_the_rate_of_its_own_day() {
    assertThat(cost(eur("100"), null, SPRING.plusDays(7)).amount()).contains(usd("125.00"));
    assertThat(cost(eur("100"), null, SPRING.plusDays(7)).isConverted()).isTrue();
    assertThat(cost(eur("100"), null, SPRING.plusDays(8))).isEqualTo(missing(FigureState.NO_RATE));
    assertThat(cost(eur("100"), null, null)).isEqualTo(missing(FigureState.NO_RATE));
  }

  @Test
  void a_stated_rate_wins_and_needs_no_day() {
    ExchangeRate stated = new ExchangeRate(EUR, USD, new BigDecimal("1.5"));

    assertThat(cost(eur("100"), stated, SPRING)).isEqualTo(value("150.00"));
    assertThat(cost(eur("100"), stated, null)).isEqualTo(value("150.00"));
  }

  @Test
  void what_a_stated_rate_makes_is_converted_on_from_a_third_currency() {
    ExchangeRate stated = new ExchangeRate(EUR, GBP, new BigDecimal("0.9"));

    // 100 euros were 90 pounds, and those 90 / 0.80 * 1.25 dollars.
    assertThat(cost(eur("100"), stated, SPRING).amount()).contains(usd("140.63"));
  }

  @Test
  void a_sale_counts_by_the_rate_of_its_own_day_whatever_today_is() {
    Item item = sold(Optional.of(usd("100")), sale(SPRING, "stockx", eur("200"), null));

    for (LocalDate today : List.of(SPRING, TODAY, TODAY.plusYears(1))) {
      Receipt receipt = Receipt.of(item.pair(), STANDARD, dollars(), today);

      assertThat(receipt.price()).contains(usd("250.00"));
      assertThat(receipt.payout().amount()).contains(usd("220.00"));
      assertThat(receipt.realised().amount().amount()).contains(usd("120.00"));
      assertThat(receipt.realised().amount().isConverted()).isTrue();
      assertThat(receipt.rated().price().orElseThrow().told()).isEqualTo(eur("200"));
      assertThat(receipt.rated().payout()).isEmpty();
    }
  }

  @Test
  void a_payout_as_paid_stays_as_it_was_told_and_counts() {
    Item item = sold(Optional.of(usd("100")), sale(SPRING, "a friend", eur("200"), eur("180")));
    Receipt receipt = Receipt.of(item.pair(), STANDARD, dollars(), TODAY);

    assertThat(receipt.payout()).isEqualTo(Figure.of(eur("180")));
    assertThat(receipt.rated().payout().orElseThrow().amount()).isEqualTo(usd("225.00"));
    assertThat(receipt.realised().amount().amount()).contains(usd("125.00"));
  }

  @Test
  void a_sale_without_a_day_has_no_rate() {
    Item item = sold(Optional.of(usd("100")), sale(null, "stockx", eur("200"), null));

    assertThat(Receipt.of(item.pair(), STANDARD, dollars(), FRIDAY).realised())
        .isEqualTo(Profit.missing(FigureState.NO_RATE));
  }

  @Test
  void a_sale_before_the_portfolio_changed_its_currency_counts_in_the_new_one() {
    FeeChange euros = new FeeChange(Optional.of(TODAY), Optional.of(EUR), List.of());
    Item item = sold(Optional.of(eur("100")), sale(SPRING, "stockx", usd("200.00"), null));
    Receipt receipt =
        Receipt.of(
            item.pair(), new FeeHistory(USD, List.of(euros)), new Conversion(EUR, RATES), TODAY);

    assertThat(receipt.payout()).isEqualTo(value("176.00"));
    assertThat(receipt.realised().amount().amount()).contains(eur("40.80"));
  }

  @Test
  void a_counterpart_too_large_to_count_is_no_rate() {
    Currency rupiah = Currency.getInstance("IDR");
    ReferenceRates rates =
        ReferenceRates.of(
            Map.of(FRIDAY, Map.of(USD, BigDecimal.ONE, rupiah, new BigDecimal("16500"))), "ECB");
    Conversion conversion = new Conversion(rupiah, rates);
    Money highest = new Money(Money.HIGHEST, USD);
    Money mistyped = usd("9999999999");

    assertThat(conversion.of(usd("178"), FRIDAY).orElseThrow().amount().major())
        .isEqualByComparingTo("2937000");
    assertThat(conversion.of(mistyped, FRIDAY)).isEmpty();
    assertThat(conversion.of(new Money(Long.MAX_VALUE, USD), FRIDAY)).isEmpty();
    assertThat(
            Receipt.of(
                    sold(Optional.of(usd("100")), sale(FRIDAY, "stockx", mistyped, null)).pair(),
                    new FeeHistory(rupiah, List.of()),
                    conversion,
                    FRIDAY)
                .payout())
        .isEqualTo(missing(FigureState.NO_RATE));
    ExchangeRate stated = new ExchangeRate(EUR, USD, new BigDecimal("999999999"));
    assertThat(cost(eur("9999999999"), stated, SPRING)).isEqualTo(missing(FigureState.NO_RATE));

    SellerFees fees = SellerFees.of(STOCKX, new FeeSettings(USD, Map.of()), FRIDAY);
    assertThat(fees.payout(highest).price()).as("the bound is that of the fees").isEqualTo(highest);
    assertThatThrownBy(() -> fees.payout(new Money(Money.HIGHEST + 1, USD)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sums_say_how_much_of_them_was_converted_and_by_what() {
    Totals totals =
        totals(
            List.of(
                valued(held("100"), bids(Figure.of(eur("200.00")), NONE)),
                valued(held("100"), bids(value("200.00"), NONE))));

    assertThat(totals.sums().cashToday())
        .isEqualTo(new CountedSum(Optional.of(usd("369.60")), 2, 2, 1));
    assertThat(totals.sums().cost().converted()).isZero();
    assertThat(totals.rates()).extracting(rate -> rate.from()).containsExactly(EUR);
    assertThat(totals.pairs().noRate()).isZero();
  }

  private static Figure cost(Money paid, ExchangeRate stated, LocalDate on) {
    return new Purchase(Optional.of(paid), Optional.ofNullable(stated), Optional.ofNullable(on))
        .cost(dollars());
  }

  private static Valuation valued(Item item, PairMarket market) {
    return Valuation.of(item, market, STANDARD, dollars(), TODAY);
  }

  private static Conversion dollars() {
    return new Conversion(USD, RATES);
  }
}
