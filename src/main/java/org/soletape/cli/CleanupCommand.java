package org.soletape.cli;

import java.util.concurrent.Callable;
import org.soletape.upkeep.Cleanup;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps the window of seven days. */
@Command(
    name = "cleanup",
    mixinStandardHelpOptions = true,
    description =
        "Drops tape older than 7 days, makes partitions ahead, prunes ledgers, re-scores products.")
final class CleanupCommand implements Callable<Integer> {
  private final CommandContext context;

  @Spec private CommandSpec spec;

  CleanupCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (App app = context.openApp()) {
      Cleanup.Report report = app.cleanup().run();
      spec.commandLine()
          .getOut()
          .printf(
              "Dropped %d day partitions, made %d ahead, compacted %d; pruned %d ledger rows,"
                  + " re-scored %d products.%n",
              report.dropped(),
              report.made(),
              report.compacted(),
              report.pruned(),
              report.rescored());
      report.notes().forEach(spec.commandLine().getOut()::println);
      return 0;
    }
  }
}
