package org.soletape.fees;

import java.time.LocalDate;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * What selling costs at each venue, by the schedule of the day. Every amount is a whole number of
 * minor units, rounded half up; the payout never falls when the price rises.
 */
public final class Fees {
  private Fees() {}

  /** Whether a payout can be worked out: the price is in the currency of the settings. */
  public static boolean cover(Money price, FeeSettings settings) {
    return price.currency().equals(settings.currency());
  }

  /**
   * What reaches the seller of a pair; see {@link SellerFees#payout}.
   *
   * @param day the day of the sale, which decides the schedule
   */
  public static Payout payout(Provider venue, Money price, FeeSettings settings, LocalDate day) {
    return SellerFees.of(venue, settings, day).payout(price);
  }

  /** The lowest price whose payout covers a cost; see {@link SellerFees#breakEven}. */
  public static Optional<Money> breakEven(
      Provider venue, Money cost, FeeSettings settings, LocalDate day) {
    return SellerFees.of(venue, settings, day).breakEven(cost);
  }
}
