package org.soletape.web.inventory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.soletape.fees.FeeHistory;

/** Days from which fee settings hold, as a form sends them. */
final class FeeDays {
  /** No fees were taken before. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private FeeDays() {}

  /** A day until today; empty for anything else. */
  static Optional<LocalDate> read(String typed, LocalDate today) {
    return until(typed, today);
  }

  /** A day until a year from today, such as one of a promotion; empty for anything else. */
  static Optional<LocalDate> readToCome(String typed, LocalDate today) {
    return until(typed, today.plusYears(1));
  }

  private static Optional<LocalDate> until(String typed, LocalDate last) {
    try {
      return Optional.ofNullable(typed)
          .map(LocalDate::parse)
          .filter(day -> !day.isAfter(last) && !day.isBefore(EARLIEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Why what was stated from one day on cannot hold from another, if so. Nothing typed is the
   * beginning; only what begins in time to come may be moved to another such day.
   */
  static Optional<String> problem(
      FeeHistory history, String stated, String since, LocalDate today) {
    Optional<LocalDate> from = readToCome(stated, today);
    Optional<LocalDate> to = readToCome(since, today);
    boolean isLater = from.filter(day -> day.isAfter(today)).isPresent();
    boolean isKnown = stated.isEmpty() || from.isPresent();
    boolean isDay = since.isEmpty() || (isLater ? to : read(since, today)).isPresent();
    if (!isKnown || !isDay) {
      return Optional.of(problem(today));
    }
    return history.changes().stream()
        .filter(change -> change.since().equals(from))
        .flatMap(change -> change.stated().stream())
        .flatMap(each -> each.until().stream())
        .filter(last -> to.filter(last::isBefore).isPresent())
        .findFirst()
        .map(last -> "It would begin after its last day, which is " + last + ".");
  }

  /** What to say about any other. */
  static String problem(LocalDate today) {
    return "A day as 2026-03-31, from %s until today, which is %s.".formatted(EARLIEST, today);
  }

  /** What to say about a day that is none of a promotion's. */
  static String problemToCome(LocalDate today) {
    return "A day as 2026-03-31, from %s to %s.".formatted(EARLIEST, today.plusYears(1));
  }
}
