package org.soletape.polling;

import org.soletape.market.Slot;

/**
 * How much of a slot is in. A hot product is due in the slot itself, a cold one in the first slot
 * of the same day.
 *
 * @param covered products with the due book of every venue that has them
 * @param tracked products that at least one venue has
 * @param hotAwaited hot products whose books are not all in
 */
public record Coverage(Slot slot, int covered, int tracked, int hotAwaited) {

  /** Whether every hot product's books are in. */
  public boolean isComplete() {
    return tracked > 0 && hotAwaited == 0;
  }
}
