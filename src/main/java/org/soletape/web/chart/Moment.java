package org.soletape.web.chart;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A point in time on a page: exact for the browser, which turns it into an age, and readable where
 * there is no script.
 *
 * @param iso ISO-8601 in UTC, to the second
 * @param text such as {@code 23 Nov, 06:00 UTC}
 */
public record Moment(String iso, String text) {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  public static Moment of(Instant instant) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, UTC);
    return new Moment(iso(time), text(time));
  }

  /** The readable part alone. */
  public static String text(Instant instant) {
    return text(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, UTC));
  }

  /** A calendar day, such as {@code 10 March 2021}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** The same in short and without its year, such as {@code 10 Mar}. */
  public static String shortDay(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
  }

  // Written by hand: a page holds a hundred of these, and a formatter takes several times as long.

  private static String iso(LocalDateTime time) {
    StringBuilder text = new StringBuilder(20).append(time.getYear());
    padded(text.append('-'), time.getMonthValue());
    padded(text.append('-'), time.getDayOfMonth());
    padded(text.append('T'), time.getHour());
    padded(text.append(':'), time.getMinute());
    padded(text.append(':'), time.getSecond());
    return text.append('Z').toString();
  }

  private static String text(LocalDateTime time) {
    StringBuilder text = new StringBuilder(17).append(time.getDayOfMonth()).append(' ');
    text.append(MONTHS.get(time.getMonthValue() - 1)).append(", ");
    padded(text, time.getHour());
    padded(text.append(':'), time.getMinute());
    return text.append(" UTC").toString();
  }

  private static void padded(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
