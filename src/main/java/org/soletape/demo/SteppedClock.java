package org.soletape.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A clock that stands where it is put, until it is told to run with the system's. */
public final class SteppedClock extends Clock {
  private volatile Optional<Instant> standing;

  public SteppedClock(Instant start) {
    this.standing = Optional.of(start);
  }

  /** Puts the clock at an instant, where it stands. */
  public void standAt(Instant instant) {
    standing = Optional.of(instant);
  }

  /** Lets it tell the system's time from now on. */
  public void run() {
    standing = Optional.empty();
  }

  @Override
  public Instant instant() {
    return standing.orElseGet(Instant::now);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    if (zone.equals(ZoneOffset.UTC)) {
      return this;
    }
    throw new UnsupportedOperationException("Soletape's time is UTC");
  }
}
