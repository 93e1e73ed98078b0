package org.soletape.web.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.market.Rhythm;
import org.soletape.upkeep.budget.Budget;
import org.soletape.upkeep.budget.Gauge;
import org.soletape.upkeep.budget.Step;
import org.soletape.upkeep.budget.Usage;
import org.soletape.web.chart.Moment;

/** Turns the budget into words. */
final class BudgetDrawing {
  private static final int NEAR = 80;
  private static final int FULL = 95;

  private BudgetDrawing() {}

  static BudgetView view(Budget budget) {
    LocalDate today = day(budget.measuredAt());
    return new BudgetView(
        budget.rhythm().description(),
        budget.rhythm() != Rhythm.NORMAL,
        Moment.of(budget.measuredAt()),
        budget.bytesPerPoint().map(bytes -> bytes + " bytes per point of the tape"),
        budget.gauges().stream().map(gauge -> row(gauge, today)).toList(),
        budget.steps().stream().map(BudgetDrawing::change).toList());
  }

  private static BudgetView.Row row(Gauge gauge, LocalDate today) {
    Usage usage = gauge.usage();
    OptionalLong limit = usage.limit();
    OptionalLong percent = usage.percent();
    return new BudgetView.Row(
        usage.meter().label(),
        usage.meter().text(usage.used()),
        limit.isPresent() ? Optional.of(usage.meter().text(limit.getAsLong())) : Optional.empty(),
        usage.meter().unlimited(),
        percent.isPresent()
            ? Optional.of(String.valueOf(Math.min(100, percent.getAsLong())))
            : Optional.empty(),
        usage.isAtLeast(FULL) ? "full" : usage.isAtLeast(NEAR) ? "near" : "ample",
        gauge.trend(),
        gauge.pace().outlook().text(today));
  }

  private static BudgetView.Change change(Step step) {
    return new BudgetView.Change(
        Moment.of(step.takenAt()),
        step.from().word() + " to " + step.to().word(),
        "%s at %s of %s"
            .formatted(
                step.meter().label(),
                step.meter().text(step.used()),
                step.meter().text(step.limit())),
        step.until().map(Moment::of));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
