package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSchedule.Regional;
import org.soletape.fees.FeeSchedule.Standard;
import org.soletape.fees.FeeSetting.Words;
import org.soletape.money.Money;

/**
 * StockX: a transaction fee by seller level, with a smallest amount in some regions, and a payment
 * processing fee, both on the sale price.
 */
final class StockxSchedule {
  private static final FeeSetting LEVEL =
      FeeSetting.level(new Words("Seller level", "seller level", ""), 5);

  private static final FeeSetting MINIMUM =
      FeeSetting.optionalAmount(
          "minimum",
          new Words(
              "Smallest transaction fee", "smallest fee", "Depends on your region; empty: none."));

  private static final List<Regional> MINIMUMS =
      List.of(
          regional("most regions", "USD", 1000),
          regional("Canada", "CAD", 700),
          regional("Australia", "AUD", 750),
          regional("Switzerland", "CHF", 450));

  static final VenueFees FEES =
      new VenueFees(
          Provider.STOCKX,
          List.of(LEVEL, MINIMUM),
          List.of(
              schedule(Optional.empty(), 1000, 1000, 1000, 1000, 1000),
              schedule(Optional.of(LocalDate.of(2023, 7, 1)), 900, 850, 800, 750, 700)));

  private StockxSchedule() {}

  private static FeeSchedule schedule(Optional<LocalDate> since, int... transaction) {
    List<Band> bands =
        IntStream.rangeClosed(1, transaction.length)
            .mapToObj(level -> new Band(level, level, transaction[level - 1]))
            .toList();
    return new FeeSchedule(
        since,
        Map.of(LEVEL.name(), Standard.of(1), MINIMUM.name(), Standard.in(MINIMUMS)),
        List.of(
            new Charge.Commission("Transaction fee", LEVEL, bands, Optional.of(MINIMUM)),
            new Charge.PriceShare("Payment processing", 300)));
  }

  private static Regional regional(String region, String currency, long minor) {
    return new Regional(region, new Money(minor, Currency.getInstance(currency)));
  }
}
