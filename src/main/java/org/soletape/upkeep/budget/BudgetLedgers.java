package org.soletape.upkeep.budget;

import org.soletape.db.Database;

/** What the budget is read from and watched by: sizes, usage, daily readings and steps taken. */
public final class BudgetLedgers {
  final SizeMeasuring sizes;
  final UsageReads usages;
  final MeterReadings readings;
  final StepLedger steps;

  public BudgetLedgers(Database database, FreePlan plan) {
    this.sizes = new SizeMeasuring(database);
    this.usages = new UsageReads(new UsageLedger(database), plan);
    this.readings = new MeterReadings(database);
    this.steps = new StepLedger(database);
  }
}
