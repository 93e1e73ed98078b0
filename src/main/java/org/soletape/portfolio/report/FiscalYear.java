package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody's years begin.
 *
 * @param month of the first day
 * @param day of the month, 1 to 28: every month has it, and each begins on it
 */
public record FiscalYear(Month month, int day) {
  public static final int LAST_DAY = 28;

  /** The year of the calendar. */
  public static final FiscalYear CALENDAR = new FiscalYear(Month.JANUARY, 1);

  public FiscalYear {
    if (day < 1 || day > LAST_DAY) {
      throw new IllegalArgumentException("a year that begins on day " + day);
    }
  }

  /** The year that begins in a year of the calendar. */
  public Period beginningIn(int year) {
    LocalDate first = LocalDate.of(year, month, day);
    return new Period(first, first.plusYears(1).minusDays(1));
  }

  /** The year of the calendar in which the year of a day begins. */
  public int yearOf(LocalDate day) {
    int year = day.getYear();
    return day.isBefore(beginningIn(year).first()) ? year - 1 : year;
  }

  /** What a year is called: {@code 2026}, or {@code 2026/27} when it ends in another. */
  public String name(int year) {
    return equals(CALENDAR) ? "" + year : "%d/%02d".formatted(year, (year + 1) % 100);
  }

  /** The months of a period, from the day of the month on which years begin; its ends cut them. */
  public List<Period> months(Period period) {
    List<Period> months = new ArrayList<>();
    LocalDate first = period.first();
    while (!first.isAfter(period.last())) {
      LocalDate next = next(first);
      months.add(
          new Period(first, next.isAfter(period.last()) ? period.last() : next.minusDays(1)));
      first = next;
    }
    return months;
  }

  private LocalDate next(LocalDate after) {
    LocalDate begins = after.withDayOfMonth(day);
    return begins.isAfter(after) ? begins : begins.plusMonths(1);
  }
}
