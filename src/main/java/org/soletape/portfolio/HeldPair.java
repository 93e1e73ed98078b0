package org.soletape.portfolio;

import org.soletape.market.Tier;

/** A row of somebody's inventory with what the venues say about it. */
public record HeldPair(Item item, PairMarket market) {
  /** The pair as the week's line needs it; one that is not tracked has no quotes anyway. */
  public WeekPair weekPair() {
    return new WeekPair(
        item.sizeId(), market.product().map(PairMarket.Tracked::tier).orElse(Tier.COLD));
  }
}
