package org.soletape.portfolio.sell;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * The rows that a {@link SellQuery} asked for.
 *
 * @param rows the part that was wanted, in the order that was wanted
 * @param total how many were asked for, on this part or another
 * @param pairs how many pairs those are
 * @param owned how many pairs the person owns, asked for or not
 * @param counts of how many rows each rule stands out, whichever rule was asked for
 * @param brands how many owned pairs each brand has, by name
 * @param listings of the pairs that are asked for those that are offered somewhere, what is
 *     undercut by most first; at most {@link #MOST_LISTINGS}
 * @param listed how many are
 * @param currency of all amounts
 */
public record FoundRows(
    List<SellRow> rows,
    int total,
    int pairs,
    int owned,
    Map<Rule, Integer> counts,
    Map<String, Integer> brands,
    List<Repricing> listings,
    int listed,
    Currency currency) {
  /** So many listings are told at once. */
  public static final int MOST_LISTINGS = 500;
}
