package org.soletape.portfolio;

import java.util.Optional;
import java.util.UUID;
import org.soletape.market.Tier;

/**
 * A pair owned now, as the week's line needs it.
 *
 * @param sizeId as in {@link Item}; a pair without one has no quotes
 * @param tier of the product: how long its quotes stand
 */
public record WeekPair(Optional<UUID> sizeId, Tier tier) {}
