package org.soletape.portfolio;

import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * How the end of a week's line comes to what all pairs owned would bring today.
 *
 * @param today over all pairs owned, the same as in {@link Totals}
 * @param leftOut of it, what the pairs bring that the line leaves out
 * @param moved what is neither in the line nor in these: what the line's own pairs bring more today
 *     than in its last slot; empty when that is nothing
 * @param withoutRate how many pairs have no value today because no rate leads from the currency of
 *     their prices into the portfolio's
 */
public record WeekEnd(
    CountedSum today, CountedSum leftOut, Optional<Money> moved, int withoutRate) {
  /**
   * Compares.
   *
   * @param today what each pair would bring today, in the order the line was made from
   */
  public static WeekEnd of(PortfolioLine line, List<Figure> today) {
    CountedSum all = sum(today);
    CountedSum leftOut = sum(line.leftOut().stream().map(today::get).toList());
    Optional<Money> moved =
        line.end()
            .flatMap(end -> all.amount().map(whole -> whole.minus(end)))
            .map(rest -> leftOut.amount().map(rest::minus).orElse(rest))
            .filter(rest -> rest.minor() != 0);
    int withoutRate =
        Math.toIntExact(
            today.stream().filter(figure -> figure.state() == FigureState.NO_RATE).count());
    return new WeekEnd(all, leftOut, moved, withoutRate);
  }

  private static CountedSum sum(List<Figure> figures) {
    RunningSum sum = new RunningSum();
    figures.forEach(sum::add);
    return sum.sum();
  }

  /** How many pairs have no value today for another reason than a missing rate. */
  public int unvalued() {
    return today.of() - today.counted() - withoutRate;
  }
}
