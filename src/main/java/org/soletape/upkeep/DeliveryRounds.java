package org.soletape.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.DatabaseException;

/**
 * Delivers messages beside runs, and never in one: after a run that may have made some, and when
 * one that failed is due again. While nothing is, the database is not asked.
 */
public final class DeliveryRounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);

  /** A start has better things to do. */
  private static final Duration AT_FIRST = Duration.ofMinutes(1);

  private static final Duration ROUND = Duration.ofMinutes(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

  /** What another process left is found then, though it should be looked for there. */
  private static final Duration AT_LAST = Duration.ofHours(6);

  private static final Duration FAREWELL = Duration.ofSeconds(9);

  private final BiFunction<Duration, BooleanSupplier, Optional<Instant>> deliver;
  private final Clock clock;
  private final Semaphore called = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean failing;

  /**
   * Not started yet.
   *
   * @param deliver within a time, and until we are closing; tells when something is due next
   */
  public DeliveryRounds(
      BiFunction<Duration, BooleanSupplier, Optional<Instant>> deliver,
      Clock clock,
      ThreadWatch watch) {
    this.deliver = deliver;
    this.clock = clock;
    this.thread = watch.thread("delivering messages", this::loop);
  }

  public void start() {
    thread.start();
  }

  /** Looks soon, since something may have come. */
  public void call() {
    called.release();
  }

  /** Delivers what it can within a time, on the caller's thread; what fails is only logged. */
  public void now(Duration time) {
    round(time);
  }

  /** Lets what is being sent arrive, and begins nothing more. */
  @Override
  public void close() {
    closing = true;
    call();
    try {
      thread.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    Duration pause = AT_FIRST;
    while (isWaitedFor(pause)) {
      pause = round(ROUND);
    }
  }

  private boolean isWaitedFor(Duration pause) {
    try {
      boolean wasCalled = called.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
      if (wasCalled) {
        called.drainPermits();
      }
      return !closing;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** For how long nothing has to be done. */
  private Duration round(Duration time) {
    try {
      Optional<Instant> next = deliver.apply(time, () -> closing);
      failing = false;
      Duration until = next.map(due -> Duration.between(clock.instant(), due)).orElse(AT_LAST);
      return until.compareTo(AT_LAST) < 0 ? until.isNegative() ? Duration.ZERO : until : AT_LAST;
    } catch (DatabaseException e) {
      tell(e);
      return AFTER_A_FAILURE;
    } catch (RuntimeException e) {
      LOG.error("messages could not be delivered; trying again later", e);
      return AFTER_A_FAILURE;
    }
  }

  private void tell(DatabaseException failure) {
    if (!failing) {
      LOG.warn("messages cannot be delivered at present: {}", failure.getMessage());
    }
    failing = true;
  }
}
