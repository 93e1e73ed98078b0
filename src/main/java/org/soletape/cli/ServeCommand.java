package org.soletape.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.soletape.wiring.App;
import org.soletape.wiring.Site;
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
    PrintWriter out = spec.commandLine().getOut();
    try (UntilStopped stop = new UntilStopped();
        App app = context.openApp();
        Site site = Site.start(app, context.clock(), app.config().port(), List.of())) {
      app.config().venuesOff().forEach(out::println);
      out.println("Soletape serves http://localhost:" + site.port() + "; stop it with Ctrl-C.");
      out.flush();
      stop.await();
      return 0;
    }
  }
}
