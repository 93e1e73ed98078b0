package org.soletape.chaos;

import java.time.Duration;

/**
 * Something that goes wrong in a run.
 *
 * @param at from the run's begin
 * @param lasts how long; of what is killed, how long it stays away
 * @param target which process, or the simulated venues' own word for the fault
 */
record Fault(Duration at, Duration lasts, Kind kind, String target) {
  /** What can go wrong, and the word the report has for it. */
  enum Kind {
    KILL("processes killed"),
    KILL_ALL("all pollers killed at once"),
    TURN("turns of the slot"),
    STOP("immediate stops of PostgreSQL"),
    READ_ONLY("times read-only"),
    CUT("lines to the database cut"),
    SILENCE("lines to the database silent"),
    END_SESSIONS("all sessions ended"),
    CLOCK("clocks astray by seven hours"),
    VENUE("faults of venues"),
    SHORT_ANSWERS("times of answers cut short");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Duration end() {
    return at.plus(lasts);
  }
}
