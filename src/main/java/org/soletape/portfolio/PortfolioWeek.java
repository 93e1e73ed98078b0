package org.soletape.portfolio;

import java.util.List;
import org.soletape.fees.FeeSettings;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;

/**
 * What the pairs owned now were worth over the kept slots, after fees, like for like: a line covers
 * the same pairs from end to end, so that it moves with prices and not with what was observed. It
 * has a value per kept slot; none where nothing was observed, and none before the day's first slot
 * when a pair of the portfolio is polled once a day.
 *
 * @param last the newest slot
 */
public record PortfolioWeek(Slot last, PortfolioLine cashToday, PortfolioLine ifListed) {
  /** The oldest slot whose quotes may still stand in the week that ends with this one. */
  public static Slot firstRead(Slot current) {
    return current.oldestKept().plus(-WeekTape.RUN_UP);
  }

  /**
   * The week up to and with this slot.
   *
   * @param calendar tells how long a quote stands
   * @param pairs the pairs owned now
   * @param quotes of these pairs, in any order; those of slots just before the week stand into it,
   *     those of other pairs and other times are ignored
   * @param settings of now, for the whole week
   */
  public static PortfolioWeek of(
      Slot current,
      PollingCalendar calendar,
      List<WeekPair> pairs,
      List<WeekQuote> quotes,
      FeeSettings settings) {
    WeekTape tape = new WeekTape(current, calendar, pairs, quotes);
    return new PortfolioWeek(
        current,
        LikeForLike.line(tape, MarketSide.BID, settings),
        LikeForLike.line(tape, MarketSide.ASK, settings));
  }

  /** The first slot. */
  public Slot first() {
    return last.oldestKept();
  }
}
