package org.soletape.polling;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.market.Slot;

/**
 * One run of the drain loop, as its row tells it.
 *
 * @param endedAt empty while it runs
 * @param notes sentences for the operator
 */
public record RunSummary(
    long id,
    String trigger,
    Slot slot,
    Instant startedAt,
    Optional<Instant> endedAt,
    Outcome outcome,
    List<FailureCount> failures,
    List<String> notes) {

  /**
   * What came of it, in products.
   *
   * @param word running, complete, partial, failed or abandoned
   * @param remaining still due at the end; empty when the run never came to its end
   * @param calls requests to the venues
   */
  public record Outcome(String word, int synced, int failed, OptionalInt remaining, int calls) {}

  /**
   * Failures of one kind at one venue.
   *
   * @param provider the venue's id
   * @param example the first of them in words
   */
  public record FailureCount(String provider, String kind, int count, String example) {
    static List<FailureCount> of(List<Failure> failures) {
      Map<String, FailureCount> kinds = new LinkedHashMap<>();
      for (Failure failure : failures) {
        String venue = failure.provider().id();
        String first = failure.sku() + ": " + failure.message();
        kinds.merge(
            venue + " " + failure.kind(),
            new FailureCount(venue, failure.kind(), 1, first),
            (known, one) ->
                new FailureCount(venue, failure.kind(), known.count() + 1, known.example()));
      }
      return List.copyOf(kinds.values());
    }

    /** The style code of the first product. */
    public String sku() {
      return example.substring(0, Math.max(0, example.indexOf(": ")));
    }
  }
}
