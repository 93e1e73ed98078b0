package org.soletape.polling;

import org.soletape.market.Slot;

/**
 * How much of a slot is in. What counts is the newest slot a product is due in: for a hot one
 * usually the slot itself, for a cold one the first slot of the same day.
 *
 * @param covered products with the due book of every venue that is on and has them
 * @param tracked products that at least one venue that is on has
 * @param hotAwaited hot products whose books are not all in; a venue that answered what cannot be
 *     used is not awaited
 */
public record Coverage(Slot slot, int covered, int tracked, int hotAwaited) {

  /** Whether every hot product's books are in. */
  public boolean isComplete() {
    return tracked > 0 && hotAwaited == 0;
  }
}
