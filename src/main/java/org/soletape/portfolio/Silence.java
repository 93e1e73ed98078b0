package org.soletape.portfolio;

import java.util.Arrays;
import java.util.BitSet;

/** Days on which a venue that had spoken says nothing. */
final class Silence {
  /**
   * Days for which a silent venue leaves the line open; one silent for longer has no part in it.
   */
  private static final int LONGEST_GAP = 7;

  private Silence() {}

  /** The silent ones of the days on which any venue spoke, where not too many follow each other. */
  static BitSet shortRuns(BitSet silent, int[] spoken) {
    BitSet found = new BitSet();
    for (int from = 0; from < spoken.length; from++) {
      int end = from;
      while (end < spoken.length && silent.get(spoken[end])) {
        end++;
      }
      if (end - from <= LONGEST_GAP) {
        Arrays.stream(spoken, from, end).forEach(found::set);
      }
      from = end;
    }
    return found;
  }
}
