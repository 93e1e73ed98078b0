package org.soletape.alert;

import java.util.Optional;
import org.soletape.portfolio.Item;

/**
 * A pair that rules are about.
 *
 * @param shoe empty when its style code is not tracked
 */
record OwnedPair(Item item, Optional<Shoe> shoe) {}
