package org.soletape.portfolio.file;

import java.util.List;
import java.util.Optional;
import org.soletape.portfolio.Pair;

/**
 * A sale of a file and the open pair it was matched to.
 *
 * @param place names the sale in {@link SaleChoices}
 * @param sale what its line says
 * @param pair empty when there is none, and the sale becomes a sold pair whose cost is unknown
 * @param candidates those it could be of instead, the first bought first
 */
public record SaleMatch(
    String place, Pair sale, Optional<Candidate> pair, List<Candidate> candidates) {
  /** An open pair by the id that is stated to choose it. */
  public record Candidate(String id, Pair pair) {
    static Candidate of(OpenPair open) {
      return new Candidate(open.id(), open.pair());
    }
  }

  public SaleMatch {
    candidates = List.copyOf(candidates);
  }
}
