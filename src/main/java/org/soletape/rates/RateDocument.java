package org.soletape.rates;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * The documents the European Central Bank publishes, and when one is needed: new rates appear on
 * weekdays at about four in the afternoon of Frankfurt, on its holidays none.
 */
public enum RateDocument {
  /** The newest day alone. */
  DAY("eurofxref-daily.xml"),
  /** The last ninety days. */
  NINETY_DAYS("eurofxref-hist-90d.xml");

  private static final String PUBLISHER = "ecb.europa.eu";

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final String MADE_UP = "made-up rates of the demo";

  private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");

  /** An hour later than they usually appear. */
  private static final LocalTime PUBLISHED = LocalTime.of(17, 0);

  /** When they are looked for once more if they were late: a slot of six hours later. */
  private static final Duration LATE = Duration.ofHours(6);

  private final String file;

  RateDocument(String file) {
    this.file = file;
  }

  /** The file's name below the publisher's address. */
  public String file() {
    return file;
  }

  /**
   * Who publishes what a host answers, in short: {@code ECB}, the demo of what this machine answers
   * itself, or the host of another stand-in.
   */
  public static String source(String host) {
    if (THIS_MACHINE.contains(host)) {
      return MADE_UP;
    }
    return host.equals(PUBLISHER) || host.endsWith("." + PUBLISHER) ? ReferenceRates.SOURCE : host;
  }

  /**
   * What to ask for at this moment: nothing when the newest rates are known, or when the publisher
   * has answered since they were to appear and once more since they would have been late, as it has
   * none on a holiday. Ninety days when more than one weekday is missing, or the newest is another
   * publisher's.
   *
   * @param source who is asked
   */
  public static Optional<RateDocument> needed(RateStatus known, String source, Instant now) {
    LocalDate due = newestDue(now);
    Optional<LocalDate> newest =
        known.newest().filter(day -> day.source().equals(source)).map(RateStatus.Newest::day);
    Instant asked = lastAsked(publication(due).toInstant(), now);
    boolean answered = known.answeredAt().filter(at -> !at.isBefore(asked)).isPresent();
    if (answered || newest.filter(day -> !day.isBefore(due)).isPresent()) {
      return Optional.empty();
    }
    LocalDate before = weekday(due.minusDays(1));
    return Optional.of(newest.filter(day -> !day.isBefore(before)).isPresent() ? DAY : NINETY_DAYS);
  }

  /** When rates are expected next after this: those of the next weekday, or of today. */
  public static Instant nextExpected(Instant now) {
    LocalDate day = now.atZone(FRANKFURT).toLocalDate();
    while (!weekday(day).equals(day) || !now.isBefore(publication(day).toInstant())) {
      day = day.plusDays(1);
    }
    return publication(day).toInstant();
  }

  private static Instant lastAsked(Instant publication, Instant now) {
    Instant late = publication.plus(LATE);
    return now.isBefore(late) ? publication : late;
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
