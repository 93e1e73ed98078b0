package org.soletape.polling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.market.Slot;

/**
 * One run of the drain loop, as its row tells it.
 *
 * @param endedAt empty while it runs
 * @param outcome running, complete, partial, failed or abandoned
 * @param notes sentences for the operator
 */
public record RunSummary(
    long id,
    String trigger,
    Slot slot,
    Instant startedAt,
    Optional<Instant> endedAt,
    String outcome,
    Counts counts,
    List<FailureCount> failures,
    List<String> notes) {
  public RunSummary {
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /**
   * What came of it, in products.
   *
   * @param remaining still due at the end; empty when the run never came to its end
   * @param calls requests to the venues
   */
  public record Counts(int synced, int failed, OptionalInt remaining, int calls) {}

  /**
   * Failures of one kind at one venue.
   *
   * @param provider the venue's id
   * @param example the first of them in words
   */
  public record FailureCount(String provider, String kind, int count, String example) {
    /** The style code of the first product. */
    public String sku() {
      return example.substring(0, Math.max(0, example.indexOf(": ")));
    }
  }
}
