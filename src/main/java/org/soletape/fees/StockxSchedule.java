package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import org.soletape.money.Money;

/**
 * StockX: a transaction fee by seller level and a payment processing fee, both on the sale price,
 * and a smallest transaction fee in some regions.
 *
 * @param since the first day; {@link LocalDate#MIN} for the oldest
 * @param transaction basis points by level, level 1 first
 * @param processing basis points
 */
record StockxSchedule(LocalDate since, List<Integer> transaction, int processing)
    implements FeeSchedule {
  private static final LocalDate BY_LEVEL = LocalDate.of(2023, 7, 1);

  private static final StockxSchedule BEFORE_LEVELS =
      new StockxSchedule(LocalDate.MIN, List.of(1000, 1000, 1000, 1000, 1000), 300);

  private static final StockxSchedule LEVELS =
      new StockxSchedule(BY_LEVEL, List.of(900, 850, 800, 750, 700), 300);

  static StockxSchedule on(LocalDate day) {
    return day.isBefore(BY_LEVEL) ? BEFORE_LEVELS : LEVELS;
  }

  @Override
  public long net(long price, FeeSettings settings) {
    return price - fees(price, settings);
  }

  /**
   * Both fees, rounded once: rounded apart, both could step up on the same cent and the payout
   * would fall while the price rises.
   */
  private long fees(long price, FeeSettings settings) {
    long byPrice = Math.multiplyExact(price, (long) rate(settings).value());
    long smallest = Math.multiplyExact(minimum(settings), (long) BasisPoints.WHOLE);
    return BasisPoints.roundHalfUp(Math.max(byPrice, smallest) + price * processing);
  }

  @Override
  public List<FeeLine> lines(long price, FeeSettings settings) {
    FeeLine fee = transactionFee(price, settings);
    long rest = fees(price, settings) - fee.amount().minor();
    String rate = new BasisPoints(processing).text();
    return List.of(
        fee,
        new FeeLine(
            "Payment processing",
            rate,
            new Money(rest, settings.currency()),
            rate + " of the sale price, rounded together with the transaction fee."));
  }

  private FeeLine transactionFee(long price, FeeSettings settings) {
    String rate = rate(settings).text();
    long byPrice = rate(settings).of(price);
    if (byPrice < minimum(settings)) {
      Money smallest = new Money(minimum(settings), settings.currency());
      String why = "At least " + smallest + "; " + rate + " of the sale price would be less.";
      return new FeeLine("Transaction fee", "smallest fee", smallest, why);
    }
    return new FeeLine(
        "Transaction fee",
        rate,
        new Money(byPrice, settings.currency()),
        rate + " of the sale price at seller level " + settings.stockxLevel() + ".");
  }

  private BasisPoints rate(FeeSettings settings) {
    return new BasisPoints(transaction.get(settings.stockxLevel() - 1));
  }

  private static long minimum(FeeSettings settings) {
    return settings.stockxMinimum().map(Money::minor).orElse(0L);
  }

  @Override
  public String title(LocalDate day) {
    return day.isBefore(BY_LEVEL) ? "StockX fees before " + BY_LEVEL : "StockX fees since " + since;
  }
}
