package org.soletape.portfolio;

import java.util.List;
import java.util.Optional;
import org.soletape.fees.FeeSettings;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.money.Money;

/**
 * What the pairs owned now were worth over the kept slots, after fees, like for like: a line covers
 * the same pairs from end to end, so that it moves with prices and not with what was observed.
 */
public record PortfolioWeek(Line cashToday, Line ifListed) {
  /**
   * One value over the week.
   *
   * @param last the newest slot
   * @param values one per kept slot, oldest first; empty where nothing was observed, and before the
   *     day's first slot when a pair of the line's portfolio is polled once a day
   * @param covered how many pairs every value holds: those valued in each observed slot
   * @param owned how many pairs there are
   * @param leftOut the places, among the pairs owned, of those that are not covered
   */
  public record Line(
      Slot last, List<Optional<Money>> values, int covered, int owned, List<Integer> leftOut) {
    public Line {
      values = List.copyOf(values);
      leftOut = List.copyOf(leftOut);
    }

    /** The newest value; empty when there is none. */
    public Optional<Money> end() {
      return values.stream().flatMap(Optional::stream).reduce((earlier, later) -> later);
    }

    /** The first slot. */
    public Slot first() {
      return last.plus(1 - values.size());
    }

    /** Whether no slot has a value. */
    public boolean isEmpty() {
      return values.stream().allMatch(Optional::isEmpty);
    }
  }

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
        new WeekLine(tape, WeekQuote::bid, settings).line(),
        new WeekLine(tape, WeekQuote::ask, settings).line());
  }
}
