package org.soletape.cli;

import java.util.concurrent.Callable;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the schema up to date. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the database schema up to date.",
      "Use a session connection for it, not a transaction pooler."
    })
final class MigrateCommand implements Callable<Integer> {
  private final CommandContext context;

  @Spec private CommandSpec spec;

  MigrateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (App app = App.open(context.config(), context.clock())) {
      int applied = app.schema().migrate();
      spec.commandLine()
          .getOut()
          .println(
              applied == 0
                  ? "The schema is up to date."
                  : "Applied %d migrations; the schema is up to date.".formatted(applied));
      return 0;
    }
  }
}
