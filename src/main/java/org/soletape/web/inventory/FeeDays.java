package org.soletape.web.inventory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days from which fee settings hold, as a form sends them. */
final class FeeDays {
  /** No fees were taken before. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private FeeDays() {}

  /** A day until today; empty for anything else. */
  static Optional<LocalDate> read(String typed, LocalDate today) {
    try {
      return Optional.ofNullable(typed)
          .map(LocalDate::parse)
          .filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it is such a day, or nothing, which is the beginning. */
  static boolean isReadable(String typed, LocalDate today) {
    return typed.isEmpty() || read(typed, today).isPresent();
  }

  /** What to say about any other. */
  static String problem(LocalDate today) {
    return "A day as 2026-03-31, from %s until today, which is %s.".formatted(EARLIEST, today);
  }
}
