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
              int to = last.isAfter(month.atEndOfMonth()) ? 31 : last.getDayOfMonth();
              add(month, -1 << (from - 1) & -1 >>> (Integer.SIZE - to));
            });
  }

  /** Also wants those of others. */
  public void add(DaysWanted others) {
    others.byMonth.forEach(this::add);
  }

  private void add(YearMonth month, int days) {
    byMonth.merge(month, days, (some, more) -> some | more);
  }

  /** Those of a month, bit {@code day - 1}; empty when none is wanted. */
  Optional<Integer> of(YearMonth month) {
    return Optional.ofNullable(byMonth.get(month));
  }
}
