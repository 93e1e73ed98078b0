package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import org.soletape.market.Tier;

/**
 * A pair owned now, as the week's line needs it.
 *
 * @param itemId as in {@link Item}
 * @param tier of the product: how long its quotes stand
 */
public record WeekPair(String itemId, Tier tier) {
  public WeekPair {
    requireNonNull(itemId, "itemId is null");
    requireNonNull(tier, "tier is null");
  }
}
