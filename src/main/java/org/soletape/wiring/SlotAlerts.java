package org.soletape.wiring;

import java.time.Instant;
import java.util.List;
import org.soletape.alert.Alerts;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.polling.SlotFollower;

/** Evaluates people's rules when a slot has ended. */
record SlotAlerts(Alerts alerts) implements SlotFollower {
  @Override
  public void ended(Slot slot, Instant now, PollingCalendar calendar) {
    alerts.evaluate(slot, now, calendar);
  }

  @Override
  public List<Slot> awaiting(List<Slot> slots) {
    return alerts.notEvaluated(slots);
  }
}
