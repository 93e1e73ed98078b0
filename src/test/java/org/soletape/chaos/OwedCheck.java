package org.soletape.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * After an undisturbed sync every product has its book of the slot at every venue that has it. Only
 * what a venue had no usable answer to, as its journal shows for this slot, may be left alone.
 */
record OwedCheck(
    List<StoredBook> books,
    List<VenueAnswer> answers,
    SlotTurns turns,
    KnownProducts known,
    Instant end) {
  /** So often a venue is asked in a slot for what it has no usable answer to. */
  private static final int TRIES = 6;

  List<String> violations() {
    Instant slot = SlotTurns.slotOf(end.plus(turns.shift()));
    Set<KnownProducts.Place> kept =
        books.stream()
            .filter(book -> book.slot().equals(slot))
            .map(book -> new KnownProducts.Place(book.product(), book.venue()))
            .collect(Collectors.toSet());
    Map<KnownProducts.Place, List<VenueAnswer>> priced = known.priced(answers);
    List<String> found = new ArrayList<>();
    for (KnownProducts.Place place : known.places()) {
      if (!kept.contains(place) && unusable(place, priced.get(place)) < TRIES) {
        found.add("owed after the last sync: %s in %s".formatted(place, slot));
      }
    }
    return found;
  }

  private long unusable(KnownProducts.Place place, List<VenueAnswer> given) {
    Duration now = turns.shift();
    return given.stream()
        .filter(answer -> turns.within(answer.arrived(), answer.answered()).contains(now))
        .filter(answer -> VenueWords.prices(answer, place.product(), known).isEmpty())
        .count();
  }
}
