package org.soletape.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The Retry-After header, in seconds or as an HTTP date. */
final class RetryAfter {
  private static final Duration WHEN_MISSING = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private RetryAfter() {}

  /** What the header asks for, counted from now and never below zero; empty when unreadable. */
  static Optional<Duration> read(String header, Instant now) {
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(now, until.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** How long to wait for real: a run cannot sit out a day's quota. */
  static Duration bounded(Optional<Duration> asked) {
    Duration wait = asked.orElse(WHEN_MISSING);
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
