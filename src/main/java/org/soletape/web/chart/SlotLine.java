package org.soletape.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.soletape.market.Slot;

/**
 * A price over the slots of a week. A price stands until the next poll is due: on a cold product it
 * reaches over the slots in which nobody asks, and ends where a poll was due and brought nothing.
 *
 * @param last the newest slot of the line
 * @param values one per slot, oldest first; empty where the price is not known
 */
public record SlotLine(Slot last, List<OptionalInt> values) {
  public SlotLine {
    values = List.copyOf(values);
  }

  /**
   * The line of a product.
   *
   * @param observed what was observed in each slot, oldest first
   * @param due whether the product was due in a slot
   */
  public static SlotLine of(Slot last, List<OptionalInt> observed, Predicate<Slot> due) {
    List<OptionalInt> values = new ArrayList<>(observed.size());
    OptionalInt standing = OptionalInt.empty();
    for (int i = 0; i < observed.size(); i++) {
      OptionalInt here = observed.get(i);
      if (here.isPresent() || due.test(last.plus(i + 1 - observed.size()))) {
        standing = here;
      }
      values.add(standing);
    }
    return new SlotLine(last, values);
  }

  /** The first slot of the line. */
  public Slot first() {
    return last.plus(1 - values.size());
  }

  /** Whether nothing at all is known. */
  public boolean isEmpty() {
    return values.stream().noneMatch(OptionalInt::isPresent);
  }
}
