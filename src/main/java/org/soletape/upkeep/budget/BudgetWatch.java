package org.soletape.upkeep.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.market.CalendarReads;
import org.soletape.market.PollingCalendar;

/**
 * Looks at the meters and slows polling down, or back up, by {@link StepDown}'s rule. Every sync
 * looks when it starts, and cleanup once a day.
 */
public final class BudgetWatch {
  private static final Logger LOG = LoggerFactory.getLogger(BudgetWatch.class);

  private final Clock clock;
  private final SizeMeasuring sizes;
  private final UsageReads usages;
  private final MeterReadings readings;
  private final StepLedger steps;
  private final CalendarReads calendar;

  public BudgetWatch(Database database, FreePlan plan, Clock clock) {
    this.clock = clock;
    this.sizes = new SizeMeasuring(database, clock);
    this.usages = new UsageReads(database, plan);
    this.readings = new MeterReadings(database);
    this.steps = new StepLedger(database);
    this.calendar = new CalendarReads(database);
  }

  /** The calendar to poll by, after a look at the meters. A look that fails stops nobody. */
  public PollingCalendar look() {
    try {
      readings.keepCalls();
      step(usages.all(sizes.hourly(), today()));
    } catch (DatabaseException e) {
      LOG.warn("polling goes on without a look at the budget: {}", e.getMessage());
    }
    return calendar.read();
  }

  /** Keeps the day's reading of every meter, looks, and forgets what is old. */
  public void keepDay() {
    List<Usage> now = usages.all(sizes.measureAndKeep(), today());
    readings.keep(now, today());
    step(now);
    steps.prune(clock.instant());
  }

  private void step(List<Usage> now) {
    steps
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
