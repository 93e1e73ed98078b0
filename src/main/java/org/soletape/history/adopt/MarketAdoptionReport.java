package org.soletape.history.adopt;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the original design's tables, or would become.
 *
 * @param counts what was found, taken over and made, in words, in the order to be told
 * @param leftOut what was not taken over, with its reason, and how much of it there was
 * @param named the first of those that somebody may want to look at, with the reason
 * @param notes sentences somebody should read
 */
public record MarketAdoptionReport(
    List<Count> counts,
    SortedMap<String, Integer> leftOut,
    List<String> named,
    List<String> notes) {

  /**
   * How much there is of something.
   *
   * @param what in words: "products found"
   */
  public record Count(String what, int many) {}

  MarketAdoptionReport(List<Count> counts, LeftOut leftOut, List<String> notes) {
    this(counts, new TreeMap<>(leftOut.reasons()), leftOut.named(), notes);
  }

  public MarketAdoptionReport {
    counts = List.copyOf(counts);
    leftOut = Collections.unmodifiableSortedMap(leftOut);
    named = List.copyOf(named);
    notes = List.copyOf(notes);
  }

  /**
   * One of the counts.
   *
   * @throws IllegalArgumentException when the report has none of these words
   */
  public int count(String what) {
    return counts.stream()
        .filter(count -> count.what().equals(what))
        .findFirst()
        .map(Count::many)
        .orElseThrow(() -> new IllegalArgumentException("no count of " + what));
  }
}
