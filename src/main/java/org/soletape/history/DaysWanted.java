package org.soletape.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soletape.history.HistoryReads.Months;

/** The days whose closes somebody reads; of the others nothing is unpacked. */
public final class DaysWanted {
  /** Bit {@code day - 1}. */
  private final Map<YearMonth, Integer> byMonth = new HashMap<>();

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
              byMonth.merge(month, days, (some, more) -> some | more);
            });
  }

  /** Those of a month, bit {@code day - 1}; empty when none is wanted. */
  Optional<Integer> of(YearMonth month) {
    return Optional.ofNullable(byMonth.get(month));
  }
}
