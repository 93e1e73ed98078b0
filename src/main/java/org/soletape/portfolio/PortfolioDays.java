package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.soletape.fees.FeeSettings;
import org.soletape.market.Side;
import org.soletape.money.Money;

/**
 * What the pairs owned on each day were worth on that day, after fees, with what they had cost and
 * what was realised meanwhile. Each line has a value per day.
 *
 * <p>A pair is owned from the day of its purchase (else from the day it was written down) up to the
 * day before its sale. The two values are like for like: a line holds the pairs valued on every
 * observed day on which they were owned and leaves the others out of all days, so that it moves
 * with prices, purchases and sales, and never because a price was missing. A day is observed when a
 * venue spoke of any pair owned on it, and none was silent for a week at most; on others, and while
 * none of the line's pairs is owned, there is no value.
 *
 * @param pairs owned on any of the days: those a line's places mean
 * @param cost of the pairs that are in either line, as far as it is known
 * @param realised by the sales of these days, added up from the first day on; its counts are of
 *     sales, and it has no value when nothing is known to be realised
 */
public record PortfolioDays(
    LocalDate first,
    List<DayPair> pairs,
    PortfolioLine cashToday,
    PortfolioLine ifListed,
    PortfolioLine cost,
    PortfolioLine realised,
    Untold untold) {
  /**
   * What the lines do not tell.
   *
   * @param begins the first of the days on which a venue spoke of any of the pairs; empty when none
   *     did
   * @param withoutRate how many pairs are left out of both values and have prices in a currency
   *     from which no rate leads into the portfolio's
   * @param daysWithoutRate how many days have prices in such a currency; they are no prices
   * @param undated how many sold pairs are in no line because the day of the sale is not stated
   */
  public record Untold(
      Optional<LocalDate> begins, int withoutRate, int daysWithoutRate, int undated) {}

  public PortfolioDays {
    pairs = List.copyOf(pairs);
  }

  /**
   * The days of a tape.
   *
   * @param settings of now, for all days, each with the schedule of its day
   */
  public static PortfolioDays of(DayTape tape, FeeSettings settings) {
    PortfolioLine cash = cashToday(tape, settings);
    PortfolioLine listed = LikeForLike.line(tape, Side.ASK, settings, tape.conversion());
    return new PortfolioDays(
        tape.days().getFirst(),
        tape.owned(),
        cash,
        listed,
        cost(tape, inEither(cash, listed), settings),
        realised(tape, settings),
        untold(tape, cash, listed));
  }

  /** The line of cash today alone, as {@link #of} has it. */
  public static PortfolioLine cashToday(DayTape tape, FeeSettings settings) {
    return LikeForLike.line(tape, Side.BID, settings, tape.conversion());
  }

  /** The newest of the days, which is today. */
  public LocalDate last() {
    return first.plusDays(cashToday.values().size() - 1L);
  }

  private static Set<Integer> inEither(PortfolioLine cash, PortfolioLine listed) {
    Set<Integer> leftOut = new HashSet<>(cash.leftOut());
    leftOut.retainAll(listed.leftOut());
    Set<Integer> covered = new HashSet<>();
    IntStream.range(0, cash.owned()).filter(i -> !leftOut.contains(i)).forEach(covered::add);
    return covered;
  }

  private static PortfolioLine cost(DayTape tape, Set<Integer> valued, FeeSettings settings) {
    StepSums sums = new StepSums(tape.days().size());
    List<Integer> leftOut = new ArrayList<>();
    Set<Currency> converted = new HashSet<>();
    for (int i = 0; i < tape.pairs(); i++) {
      int pair = i;
      Optional<Money> paid = tape.owned().get(i).cost().amount().filter(settings::cover);
      if (paid.isPresent() && valued.contains(i)) {
        IntStream.range(0, tape.days().size())
            .filter(day -> tape.isOwned(pair, day))
            .forEach(day -> sums.add(day, paid.get().minor()));
        converted.addAll(tape.owned().get(i).costFrom());
      } else {
        leftOut.add(i);
      }
    }
    return new PortfolioLine(
        sums.in(settings.currency()),
        tape.pairs() - leftOut.size(),
        tape.pairs(),
        leftOut,
        converted);
  }

  private static PortfolioLine realised(DayTape tape, FeeSettings settings) {
    LocalDate first = tape.days().getFirst();
    LocalDate last = tape.days().getLast();
    List<DayPair> sales =
        tape.all().stream().filter(pair -> pair.soldWithin(first, last).isPresent()).toList();
    StepSums sums = new StepSums(tape.days().size());
    List<Integer> leftOut = new ArrayList<>();
    Set<Currency> converted = new HashSet<>();
    for (int i = 0; i < sales.size(); i++) {
      LocalDate sold = sales.get(i).soldWithin(first, last).orElseThrow();
      Optional<Money> gain =
          sales.get(i).realised().flatMap(Figure::amount).filter(settings::cover);
      if (gain.isPresent()) {
        for (int day = 0; day < tape.days().size(); day++) {
          sums.add(day, tape.days().get(day).isBefore(sold) ? 0 : gain.get().minor());
        }
        converted.addAll(sales.get(i).realisedFrom());
      } else {
        leftOut.add(i);
      }
    }
    return new PortfolioLine(
        sums.in(settings.currency()),
        sales.size() - leftOut.size(),
        sales.size(),
        leftOut,
        converted);
  }

  private static Untold untold(DayTape tape, PortfolioLine cash, PortfolioLine listed) {
    Set<Integer> valued = inEither(cash, listed);
    long withoutRate =
        IntStream.range(0, tape.pairs())
            .filter(pair -> !valued.contains(pair) && tape.isWithoutRate(pair))
            .count();
    long undated = tape.all().stream().filter(pair -> pair.owned().isEmpty()).count();
    return new Untold(
        tape.begins(),
        Math.toIntExact(withoutRate),
        tape.daysWithoutRate(),
        Math.toIntExact(undated));
  }
}
