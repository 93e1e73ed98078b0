package org.soletape;

import java.time.Clock;
import org.soletape.cli.CommandContext;
import org.soletape.cli.SoletapeCommand;

/** Hands the command line to picocli; the only place that ends the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Or the HTTP client repeats a request on its own, behind the back of the venues' pace.
    System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    CommandContext context = new CommandContext(System.getenv(), Clock.systemUTC());
    System.exit(SoletapeCommand.commandLine(context).execute(args));
  }
}
