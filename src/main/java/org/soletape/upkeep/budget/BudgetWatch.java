package org.soletape.upkeep.budget;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.DatabaseException;
import org.soletape.market.PollingCalendar;

/**
 * Looks at the meters and slows polling down, or back up, by {@link StepDown}'s rule. Every sync
 * looks when it starts, and cleanup once a day.
 */
public final class BudgetWatch {
  private static final Logger LOG = LoggerFactory.getLogger(BudgetWatch.class);

  private final BudgetReads reads;

  /**
   * Watches what these read, by their clock.
   *
   * @param reads with a calendar that is read anew each time, as a look may just have changed it
   */
  public BudgetWatch(BudgetReads reads) {
    this.reads = reads;
  }

  /** The calendar to poll by, after a look at the meters. A look that fails stops nobody. */
  public PollingCalendar look() {
    try {
      reads.readings.keepCalls();
      step(reads.usages(reads.sizes.hourly(reads.clock.instant())));
    } catch (DatabaseException e) {
      LOG.warn("polling goes on without a look at the budget: {}", e.getMessage());
    }
    return reads.calendar.get();
  }

  /** Keeps the day's reading of every meter, looks, and forgets what is old. */
  public void keepDay() {
    Instant now = reads.clock.instant();
    List<Usage> usages = reads.usages(reads.sizes.measureAndKeep(now));
    reads.readings.keep(usages, reads.today());
    step(usages);
    reads.steps.prune(now);
  }

  /**
   * Whether the database is so full that what is old has to go, before polling slows down for it.
   */
  public boolean isNearlyFull() {
    return reads.usages(reads.sizes.measureAndKeep(reads.clock.instant())).stream()
        .anyMatch(
            usage ->
                usage.meter().equals(Meter.DATABASE_BYTES)
                    && usage.isAtLeast(StepDown.NORMAL_BELOW));
  }

  private void step(List<Usage> now) {
    reads
        .steps
        .take(now, reads.clock.instant())
        .ifPresent(
            step ->
                LOG.warn(
                    "polling is {} now, it was {}: {} at {} of {}",
                    step.to().word(),
                    step.from().word(),
                    step.meter().word(),
                    step.meter().text(step.used()),
                    step.meter().text(step.limit())));
  }
}
