package org.soletape.history;

import java.util.OptionalInt;
import org.soletape.market.Side;

/**
 * What a size closed at on the days of a month, in minor units of the month's currency. A day on
 * which no book sent the size has neither an ask nor a bid, and is told apart from one on which
 * nobody offered.
 */
public final class MonthCloses {
  static final int MOST_DAYS = 31;

  private final int sent;
  private final Prices asks = new Prices();
  private final Prices bids = new Prices();

  /** Those of one side; it takes no room before there is one. */
  private static final class Prices {
    private static final int[] NONE = {};
    private int known;

    /** One for each day on which the size was sent. */
    private int[] byPlace = NONE;
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
  public void put(Side side, int day, int price) {
    Prices prices = of(side);
    if (prices.known == 0) {
      prices.byPlace = new int[Integer.bitCount(sent)];
    }
    prices.known |= 1 << (day - 1);
    prices.byPlace[place(day)] = price;
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
