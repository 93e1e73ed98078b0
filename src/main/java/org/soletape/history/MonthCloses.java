package org.soletape.history;

import java.util.OptionalInt;
import org.soletape.market.Side;

/**
 * What a size closed at on the days of a month, in minor units of the month's currency. A day on
 * which no book sent the size has neither an ask nor a bid, and is told apart from one on which
 * nobody offered.
 */
public final class MonthCloses implements PackedSize.Closes {
  static final int MOST_DAYS = 31;

  private final int sent;
  private Prices asks = Prices.NONE;
  private Prices bids = Prices.NONE;

  /** Those of one side. */
  private static final class Prices {
    private static final Prices NONE = new Prices(0);
    private int known;

    /** One for each day on which the size was sent. */
    private final int[] byPlace;

    Prices(int days) {
      byPlace = new int[days];
    }
  }

  /**
   * Of days on which the size was sent, as yet without prices.
   *
   * @param sent bit {@code day - 1}
   */
  public MonthCloses(int sent) {
    this.sent = sent;
  }

  private Prices of(Side side) {
    return side == Side.ASK ? asks : bids;
  }

  /** Puts what one of these days closed at. */
  @Override
  public void take(Side side, int day, int price) {
    if (of(side) == Prices.NONE) {
      begin(side);
    }
    Prices prices = of(side);
    prices.known |= 1 << (day - 1);
    prices.byPlace[place(day)] = price;
  }

  private void begin(Side side) {
    Prices prices = new Prices(Integer.bitCount(sent));
    if (side == Side.ASK) {
      asks = prices;
    } else {
      bids = prices;
    }
  }

  private int place(int day) {
    return Integer.bitCount(sent & ((1 << (day - 1)) - 1));
  }

  /** Whether a book of the day sent the size. */
  public boolean isSent(int day) {
    return isSet(sent, day);
  }

  /** What a day closed at; empty when nobody offered, and on a day without a book. */
  public OptionalInt at(Side side, int day) {
    Prices prices = of(side);
    return isSet(prices.known, day)
        ? OptionalInt.of(prices.byPlace[place(day)])
        : OptionalInt.empty();
  }

  private static boolean isSet(int days, int day) {
    return (days >> (day - 1) & 1) == 1;
  }
}
