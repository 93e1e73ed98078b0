package org.soletape.web.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soletape.history.HistoryReads.SizeDay;

/**
 * The days of a product that a range shows.
 *
 * @param first the first day of the range, {@code today} its last
 * @param newest the newest day that is history; empty while none is
 */
record ProductDays(
    LocalDate first, LocalDate today, Optional<LocalDate> newest, List<SizeDay> history) {
  /** Whether the day is still to become history: what is known of it may change. */
  boolean isOpen(LocalDate day) {
    return newest.map(day::isAfter).orElse(true);
  }
}
