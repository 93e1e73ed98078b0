package org.soletape.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;

/**
 * Which slots products are due in. It is the one place that is asked, by polling, by what counts as
 * missed or stale, and by what is awaited.
 *
 * @param changes newest first; before the oldest of them the rhythm was normal
 * @param offSince the venues that are not polled any more, and since when
 */
public record PollingCalendar(List<Change> changes, Map<Provider, Instant> offSince) {
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
    offSince = Map.copyOf(offSince);
  }

  /** Every venue is polled. */
  public PollingCalendar(List<Change> changes) {
    this(changes, Map.of());
  }

  /** Whether the venue is polled. */
  public boolean isOn(Provider venue) {
    return !offSince.containsKey(venue);
  }

  /** The ids of the venues that are polled. */
  public String[] polled() {
    return Stream.of(Provider.values()).filter(this::isOn).map(Provider::id).toArray(String[]::new);
  }

  /** Whether the venue was polled no more when this slot began. */
  public boolean wasOff(Provider venue, Slot slot) {
    return offSince.containsKey(venue) && !slot.start().isBefore(offSince.get(venue));
  }

  /** The rhythm in force. */
  public Rhythm rhythm() {
    return changes.isEmpty() ? Rhythm.NORMAL : changes.getFirst().rhythm();
  }

  /** The rhythm that was, or will be, in force in this slot. */
  public Rhythm rhythmIn(Slot slot) {
    for (Change change : changes) {
      if (change.from().compareTo(slot) <= 0) {
        return change.rhythm();
      }
    }
    return Rhythm.NORMAL;
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

  /** Whether two polls in a row have brought nothing since. */
  public boolean isStale(Tier tier, Instant observedAt, Instant now) {
    return observedAt.plus(allowedAge(tier)).isBefore(now);
  }
}
