package org.soletape.portfolio.report;

import java.time.LocalDate;

/**
 * Some days of a report, in UTC.
 *
 * @param first the first day
 * @param last the last day, included; never before the first
 */
public record Period(LocalDate first, LocalDate last) {
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period from " + first + " to " + last);
    }
  }

  /** Whether a day is one of these. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
