package org.soletape.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** A venue's limit: a pace between request starts, and a count that begins anew at 00:00 UTC. */
final class RequestLimit {
  private final Duration pace;
  private final long perDay;
  private final InstantSource clock;
  private OptionalLong lastAccepted = OptionalLong.empty();
  private LocalDate day = LocalDate.MIN;
  private long today;

  RequestLimit(Duration pace, long perDay, InstantSource clock) {
    this.pace = pace;
    this.perDay = perDay;
    this.clock = clock;
  }

  /**
   * Accepts a request that started at this {@link System#nanoTime}, or refuses it; a refused one
   * does not count.
   */
  synchronized boolean accepts(long startedNanos) {
    LocalDate now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!now.equals(day)) {
      day = now;
      today = 0;
    }
    boolean tooSoon =
        lastAccepted.isPresent() && startedNanos - lastAccepted.getAsLong() < pace.toNanos();
    if (tooSoon || today >= perDay) {
      return false;
    }
    lastAccepted = OptionalLong.of(startedNanos);
    today++;
    return true;
  }
}
