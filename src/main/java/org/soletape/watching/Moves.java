package org.soletape.watching;

import java.util.Map;
import org.soletape.market.Price;

/**
 * One side of a watched shoe at a venue.
 *
 * @param now the newest price
 * @param moves of every {@link Since}
 */
public record Moves(Price now, Map<Since, Move> moves) {}
