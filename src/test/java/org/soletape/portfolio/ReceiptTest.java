package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.ValuationSamples.EUR;
import static org.soletape.portfolio.ValuationSamples.STANDARD;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.eur;
import static org.soletape.portfolio.ValuationSamples.missing;
import static org.soletape.portfolio.ValuationSamples.pair;
import static org.soletape.portfolio.ValuationSamples.sale;
import static org.soletape.portfolio.ValuationSamples.unrated;
import static org.soletape.portfolio.ValuationSamples.usd;
import static org.soletape.portfolio.ValuationSamples.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeLine;
import org.soletape.money.Money;
import org.soletape.portfolio.Receipt.Source;

class ReceiptTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 2);

  @Test
  void fees_as_charged_are_what_is_missing_from_the_price() {
    Receipt receipt = receipt("100.00", sale(DAY, "stockx", usd("200.00"), usd("171.50")));

    assertThat(receipt.source()).isEqualTo(Source.AS_CHARGED);
    assertThat(receipt.fees()).extracting(FeeLine::amount).containsExactly(usd("28.50"));
    assertThat(receipt.payout()).isEqualTo(value("171.50"));
    assertThat(receipt.realised().amount()).isEqualTo(value("71.50"));
    assertThat(receipt.realised().basisPoints()).hasValue(7150);
    assertThatItAddsUp(receipt);
  }

  @Test
  void fees_are_computed_when_no_payout_is_stated() {
    Receipt receipt = receipt("180.00", sale(DAY, "alias", usd("200.00"), null));

    assertThat(receipt.source()).isEqualTo(Source.COMPUTED);
    assertThat(receipt.payout()).isEqualTo(value("175.75"));
    assertThat(receipt.realised().amount()).isEqualTo(value("-4.25"));
    assertThat(receipt.explanation())
        .isEqualTo("Fees computed from Alias fees since 2024-05-10; no payout is stated.");
    assertThatItAddsUp(receipt);
  }

  @Test
  void an_old_sale_has_the_fees_of_its_day() {
    Receipt receipt =
        receipt("100.00", sale(LocalDate.of(2022, 3, 1), "StockX", usd("200.00"), null));

    assertThat(receipt.payout()).isEqualTo(value("174.00"));
    assertThat(receipt.explanation()).contains("StockX fees before 2023-07-01");
    assertThatItAddsUp(receipt);
  }

  @Test
  void a_sale_without_a_day_has_the_fees_of_today_and_says_so() {
    Receipt receipt = receipt("100.00", sale(null, "stockx", usd("200.00"), null));

    assertThat(receipt.payout()).isEqualTo(value("176.00"));
    assertThat(receipt.explanation()).contains("The day of the sale is not stated");
  }

  @Test
  void a_payout_alone_has_no_price_and_no_fees() {
    Receipt receipt = receipt("100.00", sale(DAY, "stockx", null, usd("171.50")));

    assertThat(receipt.price()).isEmpty();
    assertThat(receipt.fees()).isEmpty();
    assertThat(receipt.source()).isEqualTo(Source.UNKNOWN);
    assertThat(receipt.realised().amount()).isEqualTo(value("71.50"));
  }

  @Test
  void a_place_that_is_no_venue_of_ours_has_fees_only_as_charged() {
    Receipt charged = receipt("100.00", sale(DAY, "a friend", usd("150.00"), usd("150.00")));
    Receipt priced = receipt("100.00", sale(DAY, "a friend", usd("150.00"), null));

    assertThat(charged.fees()).extracting(FeeLine::amount).containsExactly(usd("0.00"));
    assertThat(charged.realised().amount()).isEqualTo(value("50.00"));
    assertThat(priced.price()).contains(usd("150.00"));
    assertThat(priced.payout()).isEqualTo(missing(FigureState.NO_PAYOUT));
    assertThat(priced.realised()).isEqualTo(Profit.missing(FigureState.NO_PAYOUT));
    assertThat(priced.explanation())
        .isEqualTo(
            "The payout is unknown because neither a payout nor a price at a known venue is"
                + " stated.");
  }

  @Test
  void a_sale_nobody_described_realised_nothing_that_is_known() {
    Receipt receipt =
        Receipt.of(
            pair(Optional.of(usd("100")), ItemStatus.SOLD, Optional.empty()),
            STANDARD,
            unrated(USD),
            TODAY);

    assertThat(receipt.realised()).isEqualTo(Profit.missing(FigureState.NO_PAYOUT));
    assertThat(receipt.cost()).isEqualTo(value("100"));
  }

  @Test
  void without_a_cost_the_payout_is_known_and_the_profit_is_not() {
    Receipt receipt =
        Receipt.of(
            pair(
                Optional.empty(),
                ItemStatus.SOLD,
                Optional.of(sale(DAY, "stockx", usd("200"), null))),
            STANDARD,
            unrated(USD),
            TODAY);

    assertThat(receipt.payout()).isEqualTo(value("176.00"));
    assertThat(receipt.realised()).isEqualTo(Profit.missing(FigureState.NO_COST));
  }

  @Test
  void a_payout_in_another_currency_is_shown_and_not_counted() {
    Receipt receipt = receipt("100.00", sale(DAY, "stockx", eur("200"), eur("170")));

    assertThat(receipt.payout()).isEqualTo(Figure.of(eur("170")));
    assertThat(receipt.fees()).extracting(FeeLine::amount).containsExactly(eur("30"));
    assertThat(receipt.realised()).isEqualTo(Profit.missing(FigureState.NO_RATE));
  }

  @Test
  void fees_are_not_computed_in_another_currency() {
    Receipt receipt = receipt("100.00", sale(DAY, "stockx", eur("200"), null));

    assertThat(receipt.payout()).isEqualTo(missing(FigureState.NO_RATE));
    assertThat(receipt.realised()).isEqualTo(Profit.missing(FigureState.NO_RATE));
  }

  @Test
  void a_price_in_another_currency_than_the_payout_is_not_set_against_it() {
    Receipt receipt = receipt("100.00", sale(DAY, "stockx", eur("200"), usd("190")));

    assertThat(receipt.price()).isEmpty();
    assertThat(receipt.fees()).isEmpty();
    assertThat(receipt.realised().amount()).isEqualTo(value("90.00"));
  }

  @Test
  void a_sale_before_the_portfolio_changed_its_currency_keeps_its_payout() {
    FeeChange euros = new FeeChange(Optional.of(TODAY), Optional.of(EUR), List.of());
    Receipt receipt =
        Receipt.of(
            pair(
                Optional.of(usd("100.00")),
                ItemStatus.SOLD,
                Optional.of(sale(DAY, "stockx", usd("200.00"), null))),
            new FeeHistory(USD, List.of(euros)),
            unrated(EUR),
            TODAY);

    assertThat(receipt.payout()).isEqualTo(value("176.00"));
    assertThat(receipt.realised()).isEqualTo(Profit.missing(FigureState.NO_RATE));
  }

  private static Receipt receipt(String cost, Sale sale) {
    return Receipt.of(
        pair(Optional.of(usd(cost)), ItemStatus.SOLD, Optional.of(sale)),
        STANDARD,
        unrated(USD),
        TODAY);
  }

  private static void assertThatItAddsUp(Receipt receipt) {
    Money left = receipt.price().orElseThrow();
    for (FeeLine fee : receipt.fees()) {
      left = left.minus(fee.amount());
    }
    assertThat(left).isEqualTo(receipt.payout().amount().orElseThrow());
    assertThat(left.minus(receipt.cost().amount().orElseThrow()))
        .isEqualTo(receipt.realised().amount().amount().orElseThrow());
  }
}
