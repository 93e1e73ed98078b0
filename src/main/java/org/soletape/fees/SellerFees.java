package org.soletape.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * The fees of one venue for one seller on one day, by the schedule of that day. Every amount is a
 * whole number of minor units, rounded half up; the payout never falls when the price rises. Shares
 * of the price, and of fees that are such shares, are rounded once, together: rounded apart, two
 * could step up on the same cent and the payout would fall while the price rises. All rates
 * together stay below the whole, by the ranges of their settings.
 *
 * @param currency of all its amounts
 * @param terms in the order they are taken
 * @param title which fees these are: {@code StockX fees since 2023-07-01}
 */
public record SellerFees(Provider venue, Currency currency, List<Term> terms, String title) {
  public SellerFees {
    terms = List.copyOf(terms);
  }

  /**
   * The fees in force.
   *
   * @param day decides the schedule
   */
  public static SellerFees of(Provider venue, FeeSettings settings, LocalDate day) {
    VenueFees fees = VenueFees.of(venue);
    return new SellerFees(
        venue, settings.currency(), Term.of(fees, settings, day), fees.title(day));
  }

  /** What is left of a price in minor units; never falls when the price rises. */
  public long net(long price) {
    Taking taking = new Taking(price);
    for (Term term : terms) {
      taking.take(term);
    }
    return taking.left;
  }

  /**
   * What reaches the seller of a pair.
   *
   * @param price zero or more, in the currency of the settings
   * @throws IllegalArgumentException when the price is in another currency, below zero, or beyond
   *     100,000,000,000,000 minor units
   */
  public Payout payout(Money price) {
    requireCurrency(price);
    if (price.minor() < 0 || price.minor() > Money.HIGHEST) {
      throw new IllegalArgumentException("not a sale price: " + price);
    }
    Taking taking = new Taking(price.minor());
    List<FeeLine> lines = new ArrayList<>();
    for (Term term : terms) {
      lines.add(term.line(price, taking.take(term)));
    }
    return new Payout(venue, price, lines, new Money(taking.left, currency), title);
  }

  /**
   * The lowest price whose payout covers a cost, to the minor unit; empty when no price does, as
   * with a cash-out fee of 100 %.
   *
   * @throws IllegalArgumentException when the cost is in another currency than the settings
   */
  public Optional<Money> breakEven(Money cost) {
    requireCurrency(cost);
    for (long price = Math.max(cost.minor(), 1); price <= Money.HIGHEST; price *= 2) {
      if (net(price) >= cost.minor()) {
        return Optional.of(new Money(lowest(cost.minor(), price), currency));
      }
    }
    return Optional.empty();
  }

  /**
   * The lowest price that leaves more than a payout elsewhere, to the minor unit: what this venue
   * must ask or bid to beat it. Empty when no price does.
   *
   * @throws IllegalArgumentException when the payout is in another currency than the settings
   */
  public Optional<Money> beating(Money payout) {
    return breakEven(payout.plus(new Money(1, currency)));
  }

  /** Bisects between zero and a price known to cover the cost. */
  private long lowest(long cost, long knownToCover) {
    long low = 0;
    long high = knownToCover;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (net(middle) >= cost) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  private void requireCurrency(Money amount) {
    if (!amount.currency().equals(currency)) {
      throw new IllegalArgumentException(amount + " is not in " + currency);
    }
  }

  /** Takes fee after fee from a price. */
  private static final class Taking {
    private final long price;
    private long left;

    /** All fees so far in ten-thousandths of a minor unit, and as taken. */
    private long exact;

    private long taken;

    Taking(long price) {
      this.price = price;
      this.left = price;
    }

    long take(Term term) {
      long least = Math.multiplyExact(term.least(), (long) BasisPoints.WHOLE);
      exact =
          switch (term.base()) {
            case PRICE ->
                exact + Math.max(Math.multiplyExact(price, (long) term.rate().value()), least);
            case FIXED -> exact + least;
            case DISCOUNT -> Math.max(exact - least, 0);
            case FEES -> exact + ofFees(term.rate().value());
            case EARNINGS -> exact + term.rate().of(Math.max(left, 0)) * BasisPoints.WHOLE;
          };
      long before = taken;
      taken = BasisPoints.roundHalfUp(exact);
      left = price - taken;
      return taken - before;
    }

    /** Rounded down to ten-thousandths, which moves no half: nothing smaller is added later. */
    private long ofFees(int rate) {
      return exact / BasisPoints.WHOLE * rate
          + exact % BasisPoints.WHOLE * rate / BasisPoints.WHOLE;
    }
  }
}
