package org.soletape.upkeep.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.soletape.market.PollingCalendar;

/** Reads the budget, and changes nothing. */
public final class BudgetReads {
  private final BudgetLedgers ledgers;
  private final Supplier<PollingCalendar> calendar;
  private final Clock clock;

  public BudgetReads(BudgetLedgers ledgers, Supplier<PollingCalendar> calendar, Clock clock) {
    this.ledgers = ledgers;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** With sizes measured at most an hour ago. */
  public Budget read() {
    return budget(ledgers.sizes.recent(clock.instant()));
  }

  /** With sizes measured now. */
  public Budget measure() {
    return budget(ledgers.sizes.measure(clock.instant()));
  }

  private Budget budget(SizeMeasurement size) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Map<Meter, List<Pace.Reading>> days = ledgers.readings.upTo(today);
    List<Gauge> gauges =
        ledgers.usages.all(size, today).stream()
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
        ledgers.steps.newest());
  }
}
