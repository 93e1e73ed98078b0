package org.soletape.web.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time on a page: exact for the browser, which turns it into an age, and readable where
 * there is no script.
 *
 * @param iso ISO-8601 in UTC, to the second
 * @param text such as {@code 23 Nov, 06:00 UTC}
 */
public record Moment(String iso, String text) {
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  public static Moment of(Instant instant) {
    return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), TEXT.format(instant));
  }

  /** A calendar day, such as {@code 10 March 2021}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }
}
