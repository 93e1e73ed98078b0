package org.soletape.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.ValuationSamples.USD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.ValuationSamples;
import org.soletape.rates.ReferenceRates;

/** What one venue must pay to beat another, against a search through all prices. */
class ParityPropertyTest {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final LocalDate DAY = ValuationSamples.TODAY;

  private static final ReferenceRates RATES =
      ReferenceRates.of(
          Map.of(DAY, Map.of(USD, new BigDecimal("1.1021"), GBP, new BigDecimal("0.8517"))), "ECB");

  @Property(tries = 150)
  void parity_is_the_first_price_of_all_that_leaves_more(
      @ForAll("pairings") Pairing pairing,
      @ForAll("soldFor") long price,
      @ForAll("sellers") FeeSettings seller,
      @ForAll("days") LocalDate day) {
    SellerFees there = SellerFees.of(pairing.there(), seller, day);
    Money payout = payout(SellerFees.of(pairing.elsewhere(), seller, day), price);

    assertThat(there.beating(payout)).contains(dollars(firstAbove(there, payout.minor())));
  }

  @Property(tries = 150)
  void so_it_is_in_another_currency_where_all_a_seller_states_is_converted(
      @ForAll("pairings") Pairing pairing,
      @ForAll("soldFor") long price,
      @ForAll("sellers") FeeSettings seller) {
    FeeSettings british = inPounds(seller);
    SellerFees there = SellerFees.of(pairing.there(), british, DAY);
    Money payout =
        new Money(SellerFees.of(pairing.elsewhere(), british, DAY).net(price), british.currency());

    assertThat(there.beating(payout))
        .contains(new Money(firstAbove(there, payout.minor()), british.currency()));
  }

  @Property(tries = 150)
  void break_even_is_the_first_price_of_all_that_covers_the_cost(
      @ForAll Provider venue,
      @ForAll("soldFor") long cost,
      @ForAll("sellers") FeeSettings seller,
      @ForAll("days") LocalDate day) {
    SellerFees fees = SellerFees.of(venue, seller, day);

    assertThat(fees.breakEven(dollars(cost))).contains(dollars(firstAbove(fees, cost - 1)));
  }

  @Property
  void the_better_the_other_venue_pays_the_higher_is_parity(
      @ForAll("pairings") Pairing pairing,
      @ForAll("prices") long price,
      @ForAll("prices") long more,
      @ForAll("sellers") FeeSettings seller,
      @ForAll("days") LocalDate day) {
    SellerFees there = SellerFees.of(pairing.there(), seller, day);
    SellerFees elsewhere = SellerFees.of(pairing.elsewhere(), seller, day);

    assertThat(parity(there, payout(elsewhere, price + more)))
        .isGreaterThanOrEqualTo(parity(there, payout(elsewhere, price)));
  }

  /** Whoever sells at parity there would have to be paid more than before here. */
  @Property
  void both_directions_agree(
      @ForAll("pairings") Pairing pairing,
      @ForAll("prices") long price,
      @ForAll("sellers") FeeSettings seller,
      @ForAll("days") LocalDate day) {
    SellerFees there = SellerFees.of(pairing.there(), seller, day);
    SellerFees elsewhere = SellerFees.of(pairing.elsewhere(), seller, day);
    Money beaten = payout(elsewhere, price);

    long parity = parity(there, beaten);

    assertThat(there.net(parity)).isGreaterThan(beaten.minor());
    assertThat(parity(elsewhere, payout(there, parity))).isGreaterThan(price);
    if (parity > 0) {
      assertThat(parity(elsewhere, payout(there, parity - 1)))
          .as("what does not beat it is itself beaten by a cent more at most")
          .isLessThanOrEqualTo(parity(elsewhere, beaten));
    }
  }

  private record Pairing(Provider there, Provider elsewhere) {}

  @Provide
  Arbitrary<Pairing> pairings() {
    return Arbitraries.of(Provider.values())
        .flatMap(
            there ->
                Arbitraries.of(Provider.values())
                    .filter(other -> other != there)
                    .map(other -> new Pairing(there, other)));
  }

  /** Of a search through every price below. */
  @Provide
  Arbitrary<Long> soldFor() {
    return Arbitraries.longs().between(1, 30_000);
  }

  @Provide
  Arbitrary<Long> prices() {
    return ArbitrarySellers.prices();
  }

  @Provide
  Arbitrary<FeeSettings> sellers() {
    return ArbitrarySellers.sellers();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return ArbitrarySellers.days();
  }

  private static long firstAbove(SellerFees fees, long payout) {
    long price = 0;
    while (fees.net(price) <= payout) {
      price++;
    }
    return price;
  }

  private static long parity(SellerFees fees, Money payout) {
    return fees.beating(payout).orElseThrow().minor();
  }

  private static Money payout(SellerFees fees, long price) {
    return new Money(fees.net(price), fees.currency());
  }

  private static FeeSettings inPounds(FeeSettings seller) {
    return seller
        .in(GBP, amount -> RATES.between(USD, GBP, DAY).map(rate -> rate.convert(amount)))
        .counted(DAY, from -> RATES.between(from, GBP, DAY));
  }

  private static Money dollars(long cents) {
    return new Money(cents, USD);
  }
}
