package org.soletape.history.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is not taken over, counted by its reason, and the first of it by name. */
final class LeftOut {
  private static final int NAMED = 50;

  private final Map<String, Integer> reasons = new TreeMap<>();
  private final List<String> named = new ArrayList<>();

  /**
   * Counts one.
   *
   * @param reason what kind of thing it is, and why: "products: the sku is no style code"
   */
  void count(String reason) {
    count(reason, 1);
  }

  void count(String reason, int many) {
    reasons.merge(reason, many, Integer::sum);
  }

  /** Counts one that somebody may want to look at. */
  void name(String reason, String which) {
    count(reason);
    if (named.size() < NAMED) {
      named.add(which + ": " + reason);
    }
  }

  Map<String, Integer> reasons() {
    return reasons;
  }

  List<String> named() {
    return named;
  }
}
