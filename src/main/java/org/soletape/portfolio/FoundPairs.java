package org.soletape.portfolio;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * The pairs that a {@link PairQuery} asked for, among all of an inventory.
 *
 * @param pairs the part that was wanted, in the order that was wanted
 * @param total how many were asked for, on this part or another
 * @param totals the sums over the whole inventory, asked for or not
 * @param counts how many pairs of the whole inventory each filter shows
 * @param brands how many pairs of it each brand has, by name
 * @param locations how many pairs of it are kept at each place, by name
 * @param currency of the portfolio and of its sums
 */
public record FoundPairs(
    List<Valuation> pairs,
    int total,
    Totals totals,
    Map<InventoryFilter, Integer> counts,
    Map<String, Integer> brands,
    Map<String, Integer> locations,
    Currency currency) {}
