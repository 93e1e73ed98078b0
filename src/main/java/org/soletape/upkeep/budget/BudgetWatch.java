package org.soletape.upkeep.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
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

  private final BudgetLedgers ledgers;
  private final Supplier<PollingCalendar> calendar;
  private final Clock clock;

  /**
   * Watches by this clock.
   *
   * @param calendar read anew each time, as a look may just have changed it
   */
  public BudgetWatch(BudgetLedgers ledgers, Supplier<PollingCalendar> calendar, Clock clock) {
    this.ledgers = ledgers;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The calendar to poll by, after a look at the meters. A look that fails stops nobody. */
  public PollingCalendar look() {
    try {
      ledgers.readings.keepCalls();
      step(ledgers.usages.all(ledgers.sizes.hourly(clock.instant()), today()));
    } catch (DatabaseException e) {
      LOG.warn("polling goes on without a look at the budget: {}", e.getMessage());
    }
    return calendar.get();
  }

  /** Keeps the day's reading of every meter, looks, and forgets what is old. */
  public void keepDay() {
    List<Usage> now = ledgers.usages.all(ledgers.sizes.measureAndKeep(clock.instant()), today());
    ledgers.readings.keep(now, today());
    step(now);
    ledgers.steps.prune(clock.instant());
  }

  private void step(List<Usage> now) {
    ledgers
        .steps
        .take(now, clock.instant())
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

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
