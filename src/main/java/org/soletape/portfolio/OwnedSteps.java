package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.List;

/** Which of some days in a row pairs were owned on: of each those from one up to another. */
final class OwnedSteps {
  /** The first day on which a pair was owned, by its place. */
  private final int[] from;

  /** The first on which it no longer was. */
  private final int[] until;

  /**
   * Of pairs that were owned.
   *
   * @param days one after the other
   */
  OwnedSteps(List<DayPair> pairs, List<LocalDate> days) {
    this.from = new int[pairs.size()];
    this.until = new int[pairs.size()];
    for (int pair = 0; pair < pairs.size(); pair++) {
      OwnedDays owned = pairs.get(pair).owned().orElseThrow();
      from[pair] = place(owned.since(), days);
      until[pair] = owned.sold().map(day -> place(day, days)).orElse(days.size());
    }
  }

  /** The place of a day among some; of one before or after them that of their nearest end. */
  private static int place(LocalDate day, List<LocalDate> days) {
    return Math.clamp(day.toEpochDay() - days.getFirst().toEpochDay(), 0, days.size());
  }

  /** As {@link OwnedDays#contains} of the pair's days. */
  boolean contains(int pair, int step) {
    return step >= from[pair] && step < until[pair];
  }
}
