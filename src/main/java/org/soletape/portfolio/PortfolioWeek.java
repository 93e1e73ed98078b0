package org.soletape.portfolio;

import java.util.List;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Side;
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
   *     those of other pairs and other times are ignored, and so are those without a rate of their
   *     day
   * @param basis of now: its settings for the whole week, its rates by the day of each slot
   */
  public static PortfolioWeek of(
      Slot current,
      PollingCalendar calendar,
      List<WeekPair> pairs,
      List<WeekQuote> quotes,
      Valuation.Basis basis) {
    List<WeekQuote> counted =
        quotes.stream().filter(quote -> quote.counts(basis.conversion())).toList();
    WeekTape tape = new WeekTape(current, calendar, pairs, counted);
    return new PortfolioWeek(current, line(tape, Side.BID, basis), line(tape, Side.ASK, basis));
  }

  private static PortfolioLine line(WeekTape tape, Side side, Valuation.Basis basis) {
    return LikeForLike.line(tape, side, basis.settings(), basis.conversion());
  }

  /** The first slot. */
  public Slot first() {
    return last.oldestKept();
  }
}
