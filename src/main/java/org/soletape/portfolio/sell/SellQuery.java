package org.soletape.portfolio.sell;

import java.util.Optional;
import org.soletape.portfolio.InventoryFilter;
import org.soletape.portfolio.Narrowing;
import org.soletape.portfolio.PairQuery;

/**
 * Which lots of a person are asked for, in which order, and which part of those.
 *
 * @param filter of the owned pairs; sold ones are never there
 * @param rule only lots of which this stands out; empty for all
 * @param reversed against the sort's own direction
 * @param first the place of the first one wanted, from 0
 * @param most how many are wanted
 */
public record SellQuery(
    InventoryFilter filter,
    Narrowing narrowing,
    Optional<Rule> rule,
    SellSort sort,
    boolean reversed,
    int first,
    int most) {

  boolean asksFor(SellRow row) {
    return rule.map(wanted -> row.remarks().stream().anyMatch(remark -> remark.rule() == wanted))
        .orElse(true);
  }

  /** Which pairs are counted. */
  PairQuery pairs() {
    return PairQuery.oldestFirst(filter, narrowing, first, most);
  }
}
