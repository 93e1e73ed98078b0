package org.soletape.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.ClockAstray;
import org.soletape.db.DatabaseException;
import org.soletape.market.Slot;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;

/**
 * The built-in trigger: drains every slot soon after it starts, looks again while something is
 * still due, and cleans up once a day. It is one of many possible callers and needs no state.
 */
public final class SlotScheduler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlotScheduler.class);

  /** Not on the stroke: everybody else's timers fire then. */
  private static final Duration AFTER_SLOT_START = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
  private static final Duration FAREWELL = Duration.ofSeconds(9);

  private final Supplier<Sync> sync;
  private final Supplier<Cleanup> cleanup;
  private final Runnable drained;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile Optional<TimeBox> running = Optional.empty();
  private boolean toldOfStandby;
  private Optional<LocalDate> cleaned = Optional.empty();

  /**
   * Asks for a sync and a cleanup anew each time, since each knows the time of one run.
   *
   * @param drained told after every sync
   */
  public SlotScheduler(
      Supplier<Sync> sync,
      Supplier<Cleanup> cleanup,
      Runnable drained,
      Clock clock,
      ThreadWatch watch) {
    this.sync = sync;
    this.cleanup = cleanup;
    this.drained = drained;
    this.clock = clock;
    this.thread = watch.thread("the built-in trigger", this::loop);
  }

  public void start() {
    thread.start();
  }

  /** Lets the venue answer under way finish and stops. */
  @Override
  public void close() {
    closing.countDown();
    running.ifPresent(TimeBox::stop);
    try {
      thread.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    boolean closed = false;
    while (!closed) {
      boolean remaining = runOnce();
      Instant now = clock.instant();
      Instant next = nextRun(now, remaining);
      try {
        closed = closing.await(Duration.between(now, next).toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** When to look next: soon while something is due, else shortly after the next slot starts. */
  static Instant nextRun(Instant now, boolean remaining) {
    Instant nextSlot = Slot.of(now).end().plus(AFTER_SLOT_START);
    Instant soon = now.plus(LOOK_AGAIN);
    return remaining && soon.isBefore(nextSlot) ? soon : nextSlot;
  }

  /**
   * One look; a failure is logged and tried again later. Draining comes first: nothing may keep a
   * slot from being polled. Returns whether something is still to be done.
   */
  private boolean runOnce() {
    boolean remaining = isLeft("the slot could not be drained", this::drain);
    boolean dirty = isLeft("the day's cleanup failed", this::cleanOnceADay);
    return remaining || dirty;
  }

  private boolean isLeft(String failed, BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (DatabaseException e) {
      return isLeft(failed, e);
    } catch (ClockAstray e) {
      LOG.error("{}; trying again later: {}", failed, e.getMessage());
      return true;
    } catch (RuntimeException e) {
      LOG.error("{}; trying again later", failed, e);
      return true;
    }
  }

  /** A standby may become a primary, so each slot is tried; once is enough to say so. */
  private boolean isLeft(String failed, DatabaseException failure) {
    if (!failure.isOfStandby()) {
      LOG.error("{}; trying again later: {}", failed, failure.getMessage());
      return true;
    }
    if (!toldOfStandby) {
      LOG.warn("{}: nothing is polled here", failure.getMessage());
      toldOfStandby = true;
    }
    return false;
  }

  private boolean drain() {
    Instant now = clock.instant();
    TimeBox timeBox = TimeBox.of(Duration.between(now, Slot.of(now).end()));
    running = Optional.of(timeBox);
    if (closing.getCount() == 0) {
      return false;
    }
    RunReport report =
        sync.get().run("scheduler", timeBox, Sync.WhenBusy.LEAVE, Sync.SyncProgress.silent());
    drained.run();
    LOG.info(
        "slot {}: {} products synced, {} failed, {} remaining",
        report.slot(),
        report.synced(),
        report.failed(),
        report.remaining());
    report.notes().forEach(LOG::warn);
    return report.remaining() > 0;
  }

  /** Whether something of the day's cleanup had to be left. */
  private boolean cleanOnceADay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (closing.getCount() == 0 || cleaned.filter(today::equals).isPresent()) {
      return false;
    }
    Cleanup.Report report = cleanup.get().run();
    report.notes().forEach(LOG::warn);
    if (report.notes().isEmpty()) {
      cleaned = Optional.of(today);
    }
    return !report.notes().isEmpty();
  }
}
