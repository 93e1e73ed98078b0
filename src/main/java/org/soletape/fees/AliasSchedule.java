package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import org.soletape.money.Money;

/**
 * Alias: a commission by seller rating on the sale price, a fixed seller fee, and a cash-out fee on
 * the earnings that are left.
 *
 * @param since the first day these fees are verified for; earlier sales are computed with the
 *     oldest known
 * @param bands from the highest rating down to zero
 */
record AliasSchedule(LocalDate since, List<Band> bands) implements FeeSchedule {
  /**
   * One commission.
   *
   * @param lowest the lowest rating it is for
   * @param highest the highest rating it is for
   * @param commission basis points
   */
  record Band(int lowest, int highest, int commission) {
    boolean includes(int rating) {
      return rating >= lowest && rating <= highest;
    }

    /** The rating in this band that is the nearest to another. */
    int nearest(int rating) {
      return Math.clamp(rating, lowest, highest);
    }
  }

  private static final AliasSchedule OLDEST_KNOWN =
      new AliasSchedule(
          LocalDate.of(2024, 5, 10),
          List.of(
              new Band(90, 100, 950),
              new Band(70, 89, 1500),
              new Band(50, 69, 2000),
              new Band(0, 49, 2500)));

  static AliasSchedule on(LocalDate day) {
    return OLDEST_KNOWN;
  }

  @Override
  public long net(long price, FeeSettings settings) {
    return price
        - commission(price, settings)
        - settings.aliasSellerFee().minor()
        - cashOut(price, settings);
  }

  @Override
  public List<FeeLine> lines(long price, FeeSettings settings) {
    return List.of(
        commissionLine(price, settings),
        new FeeLine(
            "Seller fee", "fixed", settings.aliasSellerFee(), "A fixed fee for each pair sold."),
        cashOutLine(price, settings));
  }

  private FeeLine commissionLine(long price, FeeSettings settings) {
    Band band = band(settings);
    String rate = new BasisPoints(band.commission()).text();
    return new FeeLine(
        "Commission",
        rate,
        new Money(commission(price, settings), settings.currency()),
        rate + " of the sale price at ratings " + band.lowest() + " to " + band.highest() + ".");
  }

  private FeeLine cashOutLine(long price, FeeSettings settings) {
    String rate = new BasisPoints(settings.aliasCashOut()).text();
    return new FeeLine(
        "Cash-out",
        rate,
        new Money(cashOut(price, settings), settings.currency()),
        rate + " of the earnings that are left.");
  }

  private long commission(long price, FeeSettings settings) {
    return new BasisPoints(band(settings).commission()).of(price);
  }

  /** Nothing is cashed out of earnings below zero. */
  private long cashOut(long price, FeeSettings settings) {
    long earnings = price - commission(price, settings) - settings.aliasSellerFee().minor();
    return new BasisPoints(settings.aliasCashOut()).of(Math.max(earnings, 0));
  }

  Band band(FeeSettings settings) {
    for (Band band : bands) {
      if (band.includes(settings.aliasRating())) {
        return band;
      }
    }
    throw new IllegalStateException("no commission for rating " + settings.aliasRating());
  }

  @Override
  public String title(LocalDate day) {
    return day.isBefore(since)
        ? "Alias fees of " + since + ", the oldest known"
        : "Alias fees since " + since;
  }
}
