package org.soletape.cli;

import org.soletape.upkeep.Cleanup;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;

/** Keeps the window of seven days. */
@Command(
    name = "cleanup",
    description =
        "Drops tape older than 7 days, makes partitions ahead, prunes ledgers, re-scores products.")
final class CleanupCommand extends Action {
  @Override
  public Integer call() {
    try (App app = context().openApp()) {
      Cleanup.Report report = app.cleanup().run();
      out()
          .printf(
              "Dropped %d day partitions, made %d ahead, compacted %d; pruned %d ledger rows,"
                  + " re-scored %d products.%n",
              report.dropped(),
              report.made(),
              report.compacted(),
              report.pruned(),
              report.rescored());
      report.notes().forEach(out()::println);
      return 0;
    }
  }
}
