package org.soletape.upkeep.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.market.PollingCalendar;

/** Reads the budget, and changes nothing. */
public final class BudgetReads {
  final SizeMeasuring sizes;
  final UsageLedger usages;
  final MeterReadings readings;
  final StepLedger steps;
  final FreePlan plan;
  final Supplier<PollingCalendar> calendar;
  final Clock clock;

  /**
   * Reads by this clock.
   *
   * @param plan the limits to stay inside
   */
  public BudgetReads(
      Database database, FreePlan plan, Supplier<PollingCalendar> calendar, Clock clock) {
    this.sizes = new SizeMeasuring(database);
    this.usages = new UsageLedger(database);
    this.readings = new MeterReadings(database);
    this.steps = new StepLedger(database);
    this.plan = plan;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** With sizes measured at most an hour ago. */
  public Budget read() {
    return budget(sizes.recent(clock.instant()));
  }

  /** With sizes measured now. */
  public Budget measure() {
    return budget(sizes.measure(clock.instant()));
  }

  /** Every meter as it is now. */
  List<Usage> usages(SizeMeasuring.Sizes size) {
    return usages.all(plan, size, today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Budget budget(SizeMeasuring.Sizes size) {
    LocalDate today = today();
    Map<Meter, List<Pace.Reading>> days = readings.upTo(today);
    List<Gauge> gauges =
        usages(size).stream()
            .map(
                usage ->
                    new Gauge(
                        usage, Pace.of(usage, days.getOrDefault(usage.meter(), List.of()), today)))
            .toList();
    return new Budget(
        size.measuredAt(),
        calendar.get().rhythm(),
        gauges,
        size.tape().bytesPerPoint(),
        steps.newest());
  }
}
