package org.soletape.web.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.soletape.market.Rhythm;
import org.soletape.upkeep.budget.Budget;
import org.soletape.upkeep.budget.Gauge;
import org.soletape.upkeep.budget.Step;
import org.soletape.upkeep.budget.Usage;

/** What is used of the free plans, and what a page says about it. */
public record BudgetView(Budget budget) {
  private static final int NEAR = 80;
  private static final int FULL = 95;

  /** Whether less is polled than usual. */
  public boolean slowed() {
    return budget.rhythm() != Rhythm.NORMAL;
  }

  /** How much of the limit is used, at most 100; empty when there is no limit. */
  public OptionalLong percent(Usage usage) {
    return usage.percent().stream().map(percent -> Math.min(100, percent)).findFirst();
  }

  /** How near the limit is: ample, near or full. */
  public String style(Usage usage) {
    return usage.isAtLeast(FULL) ? "full" : usage.isAtLeast(NEAR) ? "near" : "ample";
  }

  /** When the meter is full. */
  public String outlook(Gauge gauge) {
    LocalDate today = LocalDate.ofInstant(budget.measuredAt(), ZoneOffset.UTC);
    return gauge.pace().outlook().text(today);
  }

  /** The meter a change of the rhythm was for. */
  public String why(Step step) {
    return "%s at %s of %s"
        .formatted(
            step.meter().label(), step.meter().text(step.used()), step.meter().text(step.limit()));
  }
}
