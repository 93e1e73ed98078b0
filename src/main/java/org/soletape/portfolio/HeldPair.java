package org.soletape.portfolio;

import java.util.Optional;
import org.soletape.market.Tier;

/**
 * A row of somebody's inventory with what the venues say about it.
 *
 * @param trackingNote a sentence about a style code without prices: why it is not tracked, or that
 *     it is looked for; empty when there is nothing to say
 */
public record HeldPair(Item item, PairMarket market, Optional<String> trackingNote) {
  /** The pair as the week's line needs it; one that is not tracked has no quotes anyway. */
  public WeekPair weekPair() {
    return new WeekPair(
        item.sizeId(), market.product().map(PairMarket.Tracked::tier).orElse(Tier.COLD));
  }
}
