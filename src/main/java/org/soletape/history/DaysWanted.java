package org.soletape.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soletape.history.HistoryReads.Months;

/** The days whose closes somebody reads; of the others nothing is unpacked. */
public final class DaysWanted {
  /** By the first day of the month, in days from 1970, as it is asked for very often. */
  private final Map<Integer, OfMonth> byMonth = new HashMap<>();

  /**
   * Those of a month.
   *
   * @param days bit {@code day - 1}
   */
  record OfMonth(YearMonth month, int days) {
    private OfMonth and(OfMonth more) {
      return new OfMonth(month, days | more.days);
    }
  }

  /** Those from one day to another. */
  public static DaysWanted between(LocalDate first, LocalDate last) {
    DaysWanted days = new DaysWanted();
    days.add(first, last);
    return days;
  }

  /** Also wants those from one day to another. */
  public void add(LocalDate first, LocalDate last) {
    Months.of(first, last)
        .each(
            month -> {
              int from = first.isBefore(month.atDay(1)) ? 1 : first.getDayOfMonth();
              int to =
                  last.isAfter(month.atEndOfMonth()) ? MonthCloses.MOST_DAYS : last.getDayOfMonth();
              int days = -1 << (from - 1) & -1 >>> (Integer.SIZE - to);
              byMonth.merge(
                  Math.toIntExact(month.atDay(1).toEpochDay()),
                  new OfMonth(month, days),
                  OfMonth::and);
            });
  }

  /**
   * Those of a month; empty when none is wanted.
   *
   * @param first its first day, in days from 1970
   */
  Optional<OfMonth> of(int first) {
    return Optional.ofNullable(byMonth.get(first));
  }
}
