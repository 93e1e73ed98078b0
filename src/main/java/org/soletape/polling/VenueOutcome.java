package org.soletape.polling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;

/**
 * What one venue's drain came to.
 *
 * @param synced products that got a book
 * @param failures at most one per product: the last one
 * @param remaining products still due at this venue; one whose answer stays unusable is not, as
 *     that is an answer
 * @param calls requests sent, retries and token requests included
 * @param sales recent-sales counts kept
 * @param stopped why the venue was left before nothing was due; empty when it was drained
 */
public record VenueOutcome(
    Provider provider,
    Set<UUID> synced,
    List<Failure> failures,
    Set<UUID> failed,
    Set<UUID> remaining,
    int calls,
    int sales,
    Optional<String> stopped) {
  public VenueOutcome {
    synced = Set.copyOf(synced);
    failures = List.copyOf(failures);
    failed = Set.copyOf(failed);
    remaining = Set.copyOf(remaining);
  }

  /** Another run is draining the venue; what is still due there is left to it. */
  static VenueOutcome busy(Provider provider, Set<UUID> due) {
    Optional<String> why =
        due.isEmpty() ? Optional.empty() : Optional.of("another sync is draining it");
    return new VenueOutcome(provider, Set.of(), List.of(), Set.of(), due, 0, 0, why);
  }

  /** The products whose last answer was one that cannot be used. */
  List<String> badItems() {
    return failures.stream()
        .filter(failure -> failure.kind().equals(Failure.BAD_ITEM))
        .map(Failure::sku)
        .toList();
  }
}
