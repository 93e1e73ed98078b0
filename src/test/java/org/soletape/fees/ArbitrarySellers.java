package org.soletape.fees;

import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.aliasSeller;
import static org.soletape.portfolio.ValuationSamples.with;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.ValuationSamples;

/** Sellers of every kind, what they state, and when and for how much they sell. */
final class ArbitrarySellers {
  private ArbitrarySellers() {}

  /** Minor units, most of them of what sneakers cost. */
  static Arbitrary<Long> prices() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 20_000),
        Arbitraries.longs().between(0, 500_000),
        Arbitraries.longs().between(0, 1_000_000_000_000L));
  }

  /** With every setting there is. */
  static Arbitrary<FeeSettings> sellers() {
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

  /** Of every schedule, and the days around their first ones. */
  static Arbitrary<LocalDate> days() {
    return Arbitraries.of(
        LocalDate.of(2019, 1, 1),
        LocalDate.of(2023, 6, 30),
        LocalDate.of(2023, 7, 1),
        LocalDate.of(2024, 5, 9),
        ValuationSamples.TODAY);
  }

  private static Money dollars(long cents) {
    return new Money(cents, USD);
  }
}
