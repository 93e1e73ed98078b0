package org.soletape.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the web site until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the web site on PORT and, unless SCHEDULER is off, polls every 6 hours.",
      "Without DATABASE_URL it keeps a PostgreSQL of its own in ~/.soletape."
    })
final class ServeCommand implements Callable<Integer> {
  private final CommandContext context;

  @Spec private CommandSpec spec;

  ServeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    Serving.serve(context, spec.commandLine().getOut());
    return 0;
  }
}
