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
 * @param currency of all amounts
 */
public record FoundRows(
    List<SellRow> rows,
    int total,
    int pairs,
    int owned,
    Map<Rule, Integer> counts,
    Map<String, Integer> brands,
    Currency currency) {}
