package org.soletape.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.value;
import static org.soletape.portfolio.ValuationSamples.with;

import java.time.LocalDate;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.ValuationSamples;

class FeesPropertyTest {

  @Property
  void no_cent_is_lost_between_price_fees_and_payout(
      @ForAll Provider venue,
      @ForAll("prices") long price,
      @ForAll("sellers") FeeSettings seller,
      @ForAll("days") LocalDate day) {
    Payout payout = SellerFees.of(venue, seller, day).payout(dollars(price));

    long fees = payout.fees().stream().mapToLong(line -> line.amount().minor()).sum();
    assertThat(fees + payout.payout().minor()).isEqualTo(price);
  }

  @Property
  void no_fee_is_below_zero_and_no_payout_above_the_price(
      @ForAll Provider venue,
      @ForAll("prices") long price,
      @ForAll("sellers") FeeSettings seller,
      @ForAll("days") LocalDate day) {
    Payout payout = SellerFees.of(venue, seller, day).payout(dollars(price));

    assertThat(payout.fees())
        .filteredOn(line -> !line.name().equals("Promotion"))
        .allMatch(line -> line.amount().minor() >= 0);
    assertThat(payout.payout().minor()).isLessThanOrEqualTo(price);
  }

  @Property
  void the_payout_never_falls_when_the_price_rises_by_a_cent(
      @ForAll Provider venue,
      @ForAll("prices") long price,
      @ForAll("sellers") FeeSettings seller,
      @ForAll("days") LocalDate day) {
    assertThat(net(venue, price + 1, seller, day))
        .isGreaterThanOrEqualTo(net(venue, price, seller, day));
  }

  @Property(tries = 50)
  void the_payout_never_falls_where_the_smallest_fee_stops(
      @ForAll("sellers") FeeSettings seller, @ForAll("days") LocalDate day) {
    long minimum = value(seller, Provider.STOCKX, "minimum").orElse(0);
    long last = Long.MIN_VALUE;
    for (long price = minimum * 9; price <= minimum * 20; price++) {
      long payout = net(Provider.STOCKX, price, seller, day);
      assertThat(payout).isGreaterThanOrEqualTo(last);
      last = payout;
    }
  }

  @Property
  void the_break_even_price_covers_the_cost_and_a_cent_less_does_not(
      @ForAll Provider venue,
      @ForAll("prices") long cost,
      @ForAll("sellers") FeeSettings seller,
      @ForAll("days") LocalDate day) {
    long price = SellerFees.of(venue, seller, day).breakEven(dollars(cost)).orElseThrow().minor();

    assertThat(net(venue, price, seller, day)).isGreaterThanOrEqualTo(cost);
    if (price > 0) {
      assertThat(net(venue, price - 1, seller, day)).isLessThan(cost);
    }
  }

  @Property
  void a_better_seller_never_gets_less(
      @ForAll("prices") long price, @ForAll("sellers") FeeSettings seller) {
    LocalDate day = ValuationSamples.TODAY;
    FeeSettings leveled = with(seller, Provider.STOCKX, "level", OptionalLong.of(5));
    FeeSettings best = with(leveled, Provider.ALIAS, "rating", OptionalLong.of(100));

    for (Provider venue : Provider.values()) {
      assertThat(net(venue, price, best, day))
          .isGreaterThanOrEqualTo(net(venue, price, seller, day));
    }
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

  private static long net(Provider venue, long price, FeeSettings seller, LocalDate day) {
    return SellerFees.of(venue, seller, day).payout(dollars(price)).payout().minor();
  }

  private static Money dollars(long cents) {
    return new Money(cents, USD);
  }
}
