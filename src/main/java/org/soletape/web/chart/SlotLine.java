package org.soletape.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

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
   * The line of a product of this tier.
   *
   * @param observed what was observed in each slot, oldest first
   */
  public static SlotLine of(Slot last, List<OptionalInt> observed, Tier tier) {
    List<OptionalInt> values = new ArrayList<>(observed.size());
    OptionalInt standing = OptionalInt.empty();
    for (int i = 0; i < observed.size(); i++) {
      OptionalInt here = observed.get(i);
      if (here.isPresent() || tier.isDueIn(last.plus(i + 1 - observed.size()))) {
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
