package org.soletape.upkeep.budget;

import java.time.LocalDate;
import java.util.List;

/** Reads every meter as it is now. */
final class UsageReads {
  private final UsageLedger ledger;
  private final FreePlan plan;

  UsageReads(UsageLedger ledger, FreePlan plan) {
    this.ledger = ledger;
    this.plan = plan;
  }

  List<Usage> all(SizeMeasurement size, LocalDate today) {
    UsageLedger.MonthUse month = ledger.month(today);
    return Meter.all().stream()
        .map(meter -> new Usage(meter, used(meter, size, month, today), plan.limit(meter)))
        .toList();
  }

  private long used(
      Meter meter, SizeMeasurement size, UsageLedger.MonthUse month, LocalDate today) {
    return switch (meter.counted()) {
      case OWN_BYTES -> size.tape().ownBytes();
      case DATABASE_BYTES -> size.databaseBytes();
      case REQUESTS -> month.requests();
      case CPU_SECONDS -> month.cpuSeconds();
      case CALLS -> ledger.calls(meter.venue().orElseThrow(), today);
    };
  }
}
