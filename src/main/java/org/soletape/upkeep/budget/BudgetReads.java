package org.soletape.upkeep.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.soletape.db.Database;
import org.soletape.market.CalendarReads;

/** Reads the budget, and changes nothing. */
public final class BudgetReads {
  private final Clock clock;
  private final SizeMeasuring sizes;
  private final UsageReads usages;
  private final MeterReadings readings;
  private final StepLedger steps;
  private final CalendarReads calendar;

  public BudgetReads(Database database, FreePlan plan, Clock clock) {
    this.clock = clock;
    this.sizes = new SizeMeasuring(database, clock);
    this.usages = new UsageReads(database, plan);
    this.readings = new MeterReadings(database);
    this.steps = new StepLedger(database);
    this.calendar = new CalendarReads(database);
  }

  /** With sizes measured at most an hour ago. */
  public Budget read() {
    return budget(sizes.recent());
  }

  /** With sizes measured now. */
  public Budget measure() {
    return budget(sizes.measure());
  }

  private Budget budget(SizeMeasurement size) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Map<Meter, List<Pace.Reading>> days = readings.upTo(today);
    List<Gauge> gauges =
        usages.all(size, today).stream()
            .map(
                usage ->
                    new Gauge(
                        usage, Pace.of(usage, days.getOrDefault(usage.meter(), List.of()), today)))
            .toList();
    return new Budget(
        size.measuredAt(),
        calendar.read().rhythm(),
        gauges,
        size.tape().bytesPerPoint(),
        steps.newest());
  }
}
