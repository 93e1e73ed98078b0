package org.soletape.polling;

import java.time.Instant;
import java.util.List;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;

/** Does what follows of a slot's books. */
@FunctionalInterface
public interface SlotFollower {
  /** Nothing follows. */
  SlotFollower NONE = (slot, now, calendar) -> {};

  /**
   * Told that nothing due in the slot is awaited any more, or that the next slot has begun. Of one
   * slot that may be told many times, by several processes at once; it has to be done once.
   */
  void ended(Slot slot, Instant now, PollingCalendar calendar);

  /** Those of these slots that something is still to be done for. */
  default List<Slot> awaiting(List<Slot> slots) {
    return slots;
  }
}
