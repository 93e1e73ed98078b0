package org.soletape.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every book is an answer that was given when the book says, and no answer is two books. */
record BookCheck(
    List<StoredBook> books, List<VenueAnswer> answers, SlotTurns turns, KnownProducts known) {
  /**
   * The database's time is told with half a round trip's error, which on a busy machine is seconds.
   */
  private static final Duration BEFORE = Duration.ofSeconds(10);

  /** So long an answer may be under way on a busy machine. */
  private static final Duration AFTER = Duration.ofSeconds(60);

  List<String> violations() {
    List<String> found = new ArrayList<>();
    Map<KnownProducts.Place, List<VenueAnswer>> priced = known.priced(answers);
    Set<List<Object>> slots = new HashSet<>();
    Set<List<Object>> moments = new HashSet<>();
    for (StoredBook book : books) {
      KnownProducts.Place place = new KnownProducts.Place(book.product(), book.venue());
      look(book, priced.getOrDefault(place, List.of()), found);
      if (!slots.add(List.of(place, book.slot()))) {
        found.add("doubled: " + book.name());
      }
      if (!moments.add(List.of(place, book.observed()))) {
        found.add("one answer in two slots: " + book.name());
      }
    }
    return found;
  }

  private void look(StoredBook book, List<VenueAnswer> given, List<String> found) {
    if (!SlotTurns.slotOf(book.observed()).equals(book.slot())) {
      found.add("observed in another slot: " + book.name());
    }
    List<VenueAnswer> then = given.stream().filter(answer -> isOf(answer, book)).toList();
    if (then.isEmpty()) {
      found.add("no answer at " + book.observed() + " is behind " + book.name());
    } else if (then.stream().noneMatch(answer -> isSame(answer, book))) {
      found.add("not what the venue answered: " + book.name());
    }
  }

  /** Whether it was given when the book says it was observed, by the time in force then. */
  private boolean isOf(VenueAnswer answer, StoredBook book) {
    Instant from = answer.arrived().minus(BEFORE);
    Instant to = answer.answered().plus(AFTER);
    return turns.within(from, to).stream()
        .map(book.observed()::minus)
        .anyMatch(at -> !at.isBefore(from) && !at.isAfter(to));
  }

  private boolean isSame(VenueAnswer answer, StoredBook book) {
    return book.currency().equals("USD")
        && VenueWords.prices(answer, book.product(), known).equals(book.prices());
  }
}
