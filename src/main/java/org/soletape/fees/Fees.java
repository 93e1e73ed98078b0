package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * What selling costs at each venue, by the schedule of the day. Every amount is a whole number of
 * minor units, rounded half up; the payout never falls when the price rises.
 */
public final class Fees {
  private static final long HIGHEST_PRICE = 100_000_000_000_000L;
  private static final int FIRST_LEVEL = 1;
  private static final int FIRST_RATING = 90;
  private static final int CASH_OUT = 290;

  private Fees() {}

  /** The settings a new seller starts with in this currency. */
  public static FeeSettings standard(Currency currency) {
    return new FeeSettings(
        currency,
        FIRST_LEVEL,
        regionalMinimum(currency),
        FIRST_RATING,
        new Money(0, currency),
        CASH_OUT);
  }

  /** StockX's smallest transaction fee where it is known. */
  private static Optional<Money> regionalMinimum(Currency currency) {
    return switch (currency.getCurrencyCode()) {
      case "USD" -> Optional.of(new Money(1000, currency));
      case "CAD" -> Optional.of(new Money(700, currency));
      case "AUD" -> Optional.of(new Money(750, currency));
      case "CHF" -> Optional.of(new Money(450, currency));
      default -> Optional.empty();
    };
  }

  /** Whether a payout can be worked out: the price is in the currency of the settings. */
  public static boolean cover(Money price, FeeSettings settings) {
    return price.currency().equals(settings.currency());
  }

  /**
   * What reaches the seller of a pair.
   *
   * @param price zero or more, in the currency of the settings
   * @param day the day of the sale, which decides the schedule
   * @throws IllegalArgumentException when the price is in another currency (a caller shows {@code
   *     no_rate}; see {@link #cover}), below zero, or beyond 100,000,000,000,000 minor units
   */
  public static Payout payout(Provider venue, Money price, FeeSettings settings, LocalDate day) {
    requirePrice(price, settings);
    FeeSchedule schedule = FeeSchedule.of(venue, day);
    Money payout = new Money(schedule.net(price.minor(), settings), settings.currency());
    return new Payout(
        venue, price, schedule.lines(price.minor(), settings), payout, schedule.title(day));
  }

  /**
   * The lowest price whose payout covers a cost, to the minor unit; empty when no price does, as
   * with a cash-out fee of 100 %.
   *
   * @throws IllegalArgumentException when the cost is in another currency than the settings
   */
  public static Optional<Money> breakEven(
      Provider venue, Money cost, FeeSettings settings, LocalDate day) {
    requireCurrency(cost, settings);
    FeeSchedule schedule = FeeSchedule.of(venue, day);
    long least = cost.minor();
    for (long price = Math.max(least, 1); price <= HIGHEST_PRICE; price *= 2) {
      if (schedule.net(price, settings) >= least) {
        return Optional.of(new Money(lowest(schedule, settings, least, price), cost.currency()));
      }
    }
    return Optional.empty();
  }

  /** Bisects between zero and a price known to cover the cost. */
  private static long lowest(
      FeeSchedule schedule, FeeSettings settings, long cost, long knownToCover) {
    long low = 0;
    long high = knownToCover;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (schedule.net(middle, settings) >= cost) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  private static void requirePrice(Money price, FeeSettings settings) {
    requireCurrency(price, settings);
    if (price.minor() < 0 || price.minor() > HIGHEST_PRICE) {
      throw new IllegalArgumentException("not a sale price: " + price);
    }
  }

  private static void requireCurrency(Money amount, FeeSettings settings) {
    if (!cover(amount, settings)) {
      throw new IllegalArgumentException(amount + " is not in " + settings.currency());
    }
  }
}
