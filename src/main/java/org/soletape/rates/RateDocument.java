package org.soletape.rates;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The documents the European Central Bank publishes, and when one is needed: new rates appear on
 * weekdays at about four in the afternoon of Frankfurt, on its holidays none.
 */
public enum RateDocument {
  /** The newest day alone. */
  DAY("eurofxref-daily.xml"),
  /** The last ninety days. */
  NINETY_DAYS("eurofxref-hist-90d.xml");

  private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");

  /** An hour later than they usually appear. */
  private static final LocalTime PUBLISHED = LocalTime.of(17, 0);

  private final String file;

  RateDocument(String file) {
    this.file = file;
  }

  /** The file's name below the publisher's address. */
  public String file() {
    return file;
  }

  /**
   * What to ask for now: nothing when the newest rates are known, or when the publisher has
   * answered since they were to appear, as it has none on a holiday. Ninety days when more than one
   * weekday is missing.
   */
  public static Optional<RateDocument> needed(RateStatus known, Instant now) {
    LocalDate due = newestDue(now);
    Optional<LocalDate> newest = known.newest().map(RateStatus.Newest::day);
    boolean answered =
        known.answeredAt().filter(at -> !at.isBefore(publication(due).toInstant())).isPresent();
    if (answered || newest.filter(day -> !day.isBefore(due)).isPresent()) {
      return Optional.empty();
    }
    LocalDate before = weekday(due.minusDays(1));
    return Optional.of(newest.filter(day -> !day.isBefore(before)).isPresent() ? DAY : NINETY_DAYS);
  }

  /** The newest weekday whose rates are out. */
  private static LocalDate newestDue(Instant now) {
    LocalDate today = now.atZone(FRANKFURT).toLocalDate();
    return weekday(now.isBefore(publication(today).toInstant()) ? today.minusDays(1) : today);
  }

  private static ZonedDateTime publication(LocalDate day) {
    return day.atTime(PUBLISHED).atZone(FRANKFURT);
  }

  private static LocalDate weekday(LocalDate day) {
    LocalDate weekday = day;
    while (weekday.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      weekday = weekday.minusDays(1);
    }
    return weekday;
  }
}
