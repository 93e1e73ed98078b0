package org.soletape.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.aliasSeller;
import static org.soletape.portfolio.ValuationSamples.value;
import static org.soletape.portfolio.ValuationSamples.with;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 20_000),
        Arbitraries.longs().between(0, 500_000),
        Arbitraries.longs().between(0, 1_000_000_000_000L));
  }

  @Provide
  Arbitrary<FeeSettings> sellers() {
    return Combinators.combine(standings(), others())
        .as((seller, others) -> others.apply(seller))
        .withoutEdgeCases();
  }

  private static Arbitrary<FeeSettings> standings() {
    Arbitrary<Optional<Long>> minimum = Arbitraries.longs().between(0, 1_500).optional();
    return Combinators.combine(
            Arbitraries.integers().between(1, 5),
            minimum,
            Arbitraries.integers().between(0, 100),
            Arbitraries.longs().between(0, 3_000),
            Arbitraries.integers().between(0, 600))
        .as(
            (level, smallest, rating, sellerFee, cashOut) -> {
              FeeSettings alias = aliasSeller(rating, dollars(sellerFee), cashOut);
              FeeSettings leveled = with(alias, Provider.STOCKX, "level", OptionalLong.of(level));
              OptionalLong least = smallest.map(OptionalLong::of).orElseGet(OptionalLong::empty);
              return with(leveled, Provider.STOCKX, "minimum", least);
            });
  }

  /** With any region, and anything else that may be stated, up to the ends of its range. */
  private static Arbitrary<UnaryOperator<FeeSettings>> others() {
    return Combinators.combine(
            Arbitraries.of(Region.values()),
            stated(5_000),
            stated(1_000),
            stated(3_000),
            stated(5_000),
            stated(5_000),
            stated(4_000))
        .as(
            (region, own, processing, shipping, tax, points, off) ->
                seller -> {
                  FeeSettings all = new FeeSettings(USD, Optional.of(region), seller.stated());
                  OptionalLong sending = OptionalLong.of(off.isPresent() ? 1 : 0);
                  all = with(all, Provider.ALIAS, "sending", sending);
                  all = with(all, Provider.STOCKX, "processing", present(processing, 300));
                  all = with(all, Provider.STOCKX, "shipping", shipping);
                  all = with(all, Provider.STOCKX, "vat", tax);
                  for (Provider venue : Provider.values()) {
                    all = with(all, venue, "commission", own);
                    all = with(all, venue, "points_off", points);
                    all = with(all, venue, "amount_off", off);
                  }
                  return all;
                });
  }

  private static OptionalLong present(OptionalLong value, long usual) {
    return OptionalLong.of(value.orElse(usual));
  }

  private static Arbitrary<OptionalLong> stated(long most) {
    return Arbitraries.longs()
        .between(0, most)
        .map(OptionalLong::of)
        .injectNull(0.3)
        .map(value -> value == null ? OptionalLong.empty() : value);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.of(
        LocalDate.of(2019, 1, 1),
        LocalDate.of(2023, 6, 30),
        LocalDate.of(2023, 7, 1),
        LocalDate.of(2024, 5, 9),
        ValuationSamples.TODAY);
  }

  private static long net(Provider venue, long price, FeeSettings seller, LocalDate day) {
    return SellerFees.of(venue, seller, day).payout(dollars(price)).payout().minor();
  }

  private static Money dollars(long cents) {
    return new Money(cents, USD);
  }
}
