package org.soletape.portfolio.sell;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The rows that a {@link SellQuery} asked for.
 *
 * @param rows the part that was wanted, in the order that was wanted
 * @param total how many were asked for, on this part or another
 * @param pairs how many pairs those are
 * @param owned how many pairs the person owns, asked for or not
 * @param counts of how many rows each rule stands out, whichever rule was asked for
 * @param brands how many owned pairs each brand has, by name
 * @param listings of the pairs that are asked for those that are offered somewhere
 * @param currency of all amounts
 */
public record FoundRows(
    List<SellRow> rows,
    int total,
    int pairs,
    int owned,
    Map<Rule, Integer> counts,
    Map<String, Integer> brands,
    Listings listings,
    Currency currency) {
  /**
   * Listed pairs.
   *
   * @param told what is undercut by most first; at most {@link #MOST}
   * @param all how many there are, told or not
   * @param undercut of all
   * @param losing how many of all would lose money at the lowest ask
   */
  public record Listings(List<Repricing> told, int all, int undercut, int losing) {
    /** So many are told at once. */
    public static final int MOST = 500;

    static Listings of(List<Repricing> all) {
      return new Listings(
          all.stream().sorted(Repricing.FURTHEST_FIRST).limit(MOST).toList(),
          all.size(),
          count(all, one -> one.standing() == Repricing.Standing.UNDERCUT),
          count(all, one -> one.match().loses()));
    }

    private static int count(List<Repricing> all, Predicate<Repricing> holds) {
      return Math.toIntExact(all.stream().filter(holds).count());
    }
  }
}
