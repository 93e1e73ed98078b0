package org.soletape.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.soletape.market.Slot;

/**
 * What became of a rule so far. A new rule is armed, and so is one that was edited.
 *
 * @param armed whether it fires when its condition is true
 * @param fired the slot it last fired in
 */
public record RuleState(boolean armed, Optional<Slot> fired) {
  /** What an evaluation makes of a rule. */
  public enum Step {
    /** Its state stays. */
    NONE,
    /** It tells its owner, and waits from then on until its condition was clearly false. */
    FIRE,
    /** Its condition was clearly false, so that it may fire again. */
    ARM
  }

  /**
   * What a reading makes of it in a slot. While the rule rests it stays armed, so that what still
   * holds on the first day after the rest is told then.
   *
   * @param quietDays how many days it rests after it has fired
   */
  public Step step(Bound bound, Reading reading, int quietDays, Slot slot) {
    if (armed) {
      return bound.holds(reading) && !rests(quietDays, slot.day()) ? Step.FIRE : Step.NONE;
    }
    return bound.isClear(reading) ? Step.ARM : Step.NONE;
  }

  /** After a step in a slot. */
  public RuleState after(Step step, Slot slot) {
    return switch (step) {
      case NONE -> this;
      case FIRE -> new RuleState(false, Optional.of(slot));
      case ARM -> new RuleState(true, fired);
    };
  }

  /** Whether it fired so recently that it says nothing on this day. */
  public boolean rests(int quietDays, LocalDate day) {
    return fired
        .map(slot -> LocalDate.ofInstant(slot.start(), ZoneOffset.UTC).plusDays(quietDays))
        .filter(day::isBefore)
        .isPresent();
  }
}
