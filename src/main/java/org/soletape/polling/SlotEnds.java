package org.soletape.polling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/** Tells what follows of slots that are settled or over; no run fails because of it. */
record SlotEnds(Database database, SlotFollower follower) {
  private static final Logger LOG = LoggerFactory.getLogger(SlotEnds.class);

  private static final String IS_SETTLED = "select soletape.is_settled(?, ?, ?, ?) as is_settled";

  /**
   * Looks at the slot before this instant, which is over, and at its own.
   *
   * @return a sentence about what could not be done
   */
  Optional<String> look(Instant now, PollingCalendar calendar) {
    Slot slot = Slot.of(now);
    try {
      List<Slot> awaiting = follower.awaiting(List.of(slot.plus(-1), slot));
      if (awaiting.contains(slot.plus(-1))) {
        follower.ended(slot.plus(-1), now, calendar);
      }
      if (awaiting.contains(slot) && isSettled(slot, calendar)) {
        follower.ended(slot, now, calendar);
      }
      return Optional.empty();
    } catch (DatabaseException e) {
      LOG.warn("what follows of a slot is left to the next run: {}", e.getMessage());
      return Optional.of("alerts are left to the next run: the database refused them");
    } catch (RuntimeException e) {
      // Without its message, which may quote what people typed.
      LOG.error("what follows of a slot fails: {}", e.getClass().getName());
      return Optional.of("alerts are left to the next run: evaluating them failed");
    }
  }

  private boolean isSettled(Slot slot, PollingCalendar calendar) {
    return database.get(
        IS_SETTLED,
        row -> row.bool("is_settled"),
        slot.start(),
        calendar.lastDue(Tier.HOT, slot).start(),
        calendar.lastDue(Tier.COLD, slot).start(),
        calendar.polled());
  }
}
