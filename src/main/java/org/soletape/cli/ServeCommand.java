package org.soletape.cli;

import picocli.CommandLine.Command;

/** Serves the web site until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Serves the web site on PORT and, unless SCHEDULER is off, polls every 6 hours.",
      "Without DATABASE_URL it keeps a PostgreSQL of its own in ~/.soletape."
    })
final class ServeCommand extends Action {
  @Override
  public Integer call() throws InterruptedException {
    Serving.serve(context(), out());
    return 0;
  }
}
