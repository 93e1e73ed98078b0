package org.soletape.market;

import java.time.Duration;
import java.util.List;

/**
 * Which slots products are due in. It is the one place that is asked, by polling, by what counts as
 * missed or stale, and by what is awaited.
 *
 * @param changes newest first; before the oldest of them the rhythm was normal
 */
public record PollingCalendar(List<Change> changes) {
  /** Nothing was ever slowed down. */
  public static final PollingCalendar NORMAL = new PollingCalendar(List.of());

  /** More slots than the longest period has. */
  private static final int SLOTS_LOOKED_AT = 16;

  /**
   * A change of rhythm.
   *
   * @param from the first slot that keeps to it
   */
  public record Change(Slot from, Rhythm rhythm) {}

  public PollingCalendar {
    changes = List.copyOf(changes);
  }

  /** The rhythm in force. */
  public Rhythm rhythm() {
    return changes.isEmpty() ? Rhythm.NORMAL : changes.getFirst().rhythm();
  }

  /** The rhythm that was, or will be, in force in this slot. */
  public Rhythm rhythmIn(Slot slot) {
    return changes.stream()
        .filter(change -> change.from().compareTo(slot) <= 0)
        .findFirst()
        .map(Change::rhythm)
        .orElse(Rhythm.NORMAL);
  }

  public boolean isDue(Tier tier, Slot slot) {
    return tier.isDueIn(slot, rhythmIn(slot));
  }

  /** The newest slot up to this one that the tier is due in. */
  public Slot lastDue(Tier tier, Slot slot) {
    for (int back = 0; back < SLOTS_LOOKED_AT; back++) {
      if (isDue(tier, slot.plus(-back))) {
        return slot.plus(-back);
      }
    }
    return slot;
  }

  /** The first slot after this one that the tier is due in, if the rhythm stays. */
  public Slot nextDue(Tier tier, Slot slot) {
    Slot next = slot.plus(1);
    while (!isDue(tier, next)) {
      next = next.plus(1);
    }
    return next;
  }

  /** The age at which a price is stale in the rhythm in force. */
  public Duration allowedAge(Tier tier) {
    return tier.allowedAge(rhythm());
  }
}
