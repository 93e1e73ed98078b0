package org.soletape.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What somebody was answered, request by request, and so what there must be. Every thing they make
 * has a mark that nothing else has: the note of a pair or of all pairs of a file, the thousand a
 * rule's bound is in.
 */
final class PersonLedger {
  /**
   * A thing as it must be: lines in order, none when it is gone.
   *
   * @param perhaps how it may be instead, for nobody knows what became of the last request
   * @param path where the site has it, once that is known
   */
  record Thing(List<String> sure, Optional<List<String>> perhaps, Optional<String> path) {
    static final Thing NOTHING = new Thing(List.of(), Optional.empty(), Optional.empty());

    boolean allows(List<String> found) {
      return found.equals(sure) || perhaps.filter(found::equals).isPresent();
    }

    /** Whether it is there for certain, so that more may be done to it. */
    boolean isKnown() {
      return perhaps.isEmpty() && path.isPresent() && !sure.isEmpty();
    }
  }

  /** What became of a request. */
  enum Outcome {
    /** Told to be done. */
    DONE,
    /** Told not to be done. */
    REFUSED,
    /** Nobody was there to hear it. */
    UNHEARD,
    /** Not answered, or with a failure of the server's: done as a whole or not at all. */
    UNKNOWN
  }

  private final Map<String, Thing> things = new TreeMap<>();
  private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

  synchronized Thing thing(String mark) {
    return things.getOrDefault(mark, Thing.NOTHING);
  }

  /** All by their marks. */
  synchronized Map<String, Thing> things() {
    return Map.copyOf(things);
  }

  /** The marks of things of a kind that more may be done to. */
  synchronized List<String> known(String kind) {
    return things.entrySet().stream()
        .filter(thing -> thing.getKey().startsWith(kind) && thing.getValue().isKnown())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Writes down what a request came to.
   *
   * @param after how the thing is when it was done
   * @param path where it is then, if it was told
   */
  synchronized void note(
      String what, String mark, Outcome outcome, List<String> after, Optional<String> path) {
    Thing before = thing(mark);
    Optional<String> place = path.or(before::path);
    things.put(
        mark,
        switch (outcome) {
          case DONE -> new Thing(after, Optional.empty(), place);
          case REFUSED, UNHEARD -> before;
          case UNKNOWN -> new Thing(before.sure(), Optional.of(after), place);
        });
    counts.merge(what + " " + outcome.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
  }

  /** How many requests of each kind came to what. */
  Map<String, Integer> counts() {
    return counts;
  }
}
