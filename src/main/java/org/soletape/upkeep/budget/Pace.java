package org.soletape.upkeep.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * How fast a meter fills and when it is full, by the daily readings of the last week.
 *
 * @param perDay how much more it is each day, less when negative; empty while it is too early to
 *     say
 */
public record Pace(OptionalLong perDay, Outlook outlook) {
  private static final int DAYS_LOOKED_AT = 7;

  /** What a meter showed on a day. */
  public record Reading(LocalDate day, long used) {}

  /** The pace of a meter; readings of other weeks, months or of a day not yet over are left out. */
  static Pace of(Usage usage, List<Reading> readings, LocalDate today) {
    List<Reading> counted =
        readings.stream()
            .filter(reading -> isCounted(reading, usage.meter(), today))
            .sorted(Comparator.comparing(Reading::day))
            .toList();
    if (counted.size() < 2) {
      return new Pace(OptionalLong.empty(), Outlook.withoutPace(usage));
    }
    long span = ChronoUnit.DAYS.between(counted.getFirst().day(), counted.getLast().day());
    long growth = counted.getLast().used() - counted.getFirst().used();
    return new Pace(
        OptionalLong.of(Math.floorDiv(growth, span)), outlook(usage, growth, span, today));
  }

  private static boolean isCounted(Reading reading, Meter meter, LocalDate today) {
    LocalDate day = reading.day();
    if (day.isAfter(today) || day.isBefore(today.minusDays(DAYS_LOOKED_AT))) {
      return false;
    }
    return switch (meter.span()) {
      case LASTING -> true;
      case MONTH -> YearMonth.from(day).equals(YearMonth.from(today));
      case DAY -> day.isBefore(today);
    };
  }

  private static Outlook outlook(Usage usage, long growth, long span, LocalDate today) {
    if (usage.limit().isEmpty() || usage.isAtLeast(100)) {
      return Outlook.withoutPace(usage);
    }
    if (growth <= 0) {
      return Outlook.NEVER;
    }
    long left = usage.limit().getAsLong() - usage.used();
    LocalDate day = today.plusDays(Math.min(Math.ceilDiv(left * span, growth), Outlook.FARTHEST));
    boolean startsAnewBefore =
        usage.meter().span() == Meter.Span.MONTH
            && !YearMonth.from(day).equals(YearMonth.from(today));
    return startsAnewBefore ? Outlook.NEVER : Outlook.on(day);
  }
}
