package org.soletape.db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The database's time, for one run: all processes share it, so a machine whose clock is wrong can
 * put nothing into a wrong slot. It looks once, at its first use, and counts on from there by the
 * machine's steady clock. It looks again when the machine slept, which stops the steady clock.
 */
public final class DatabaseClock implements InstantSource {
  /** So far may a machine's own clock be off: what it serves beside polling goes by that clock. */
  static final Duration TOLERANCE = Duration.ofMinutes(2);

  private final Database database;
  private final Clock own;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Look> look = Optional.empty();

  private DatabaseClock(Database database, Clock own) {
    this.database = database;
    this.own = own;
  }

  /**
   * A clock that has not looked yet.
   *
   * @param own the machine's clock, which the database's is compared with
   */
  public static Clock of(Database database, Clock own) {
    return new DatabaseClock(database, own).withZone(ZoneOffset.UTC);
  }

  /** One look: both clocks at one moment of the steady clock. */
  private record Look(Instant database, Instant own, long nanos) {
    Instant at(long now) {
      return database.plusNanos(now - nanos);
    }

    boolean isPast(Instant ownNow, long now) {
      Duration slept = Duration.between(own, ownNow).minusNanos(now - nanos);
      return slept.abs().compareTo(TOLERANCE) > 0;
    }
  }

  /**
   * The time.
   *
   * @throws ClockAstray when the machine's own clock is too far from the database's
   */
  @Override
  public Instant instant() {
    lock.lock();
    try {
      Look current =
          look.filter(last -> !last.isPast(own.instant(), System.nanoTime()))
              .orElseGet(this::lookNow);
      look = Optional.of(current);
      return current.at(System.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  /** The answer was written half a round trip ago. */
  private Look lookNow() {
    long asked = System.nanoTime();
    Instant there = database.get("select clock_timestamp() as now", row -> row.instant("now"));
    long half = (System.nanoTime() - asked) / 2;
    Instant here = own.instant().minusNanos(half);
    if (Duration.between(there, here).abs().compareTo(TOLERANCE) > 0) {
      throw new ClockAstray(here, there);
    }
    return new Look(there, here, asked + half);
  }
}
