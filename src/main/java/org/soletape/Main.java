package org.soletape;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import org.soletape.cli.CommandContext;
import org.soletape.cli.Serving;
import org.soletape.cli.SoletapeCommand;
import org.soletape.db.DatabaseClock;

/** Hands the command line to picocli; the only place that ends the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    run(Clock.systemUTC(), args);
  }

  /**
   * The same on a machine with another clock.
   *
   * @param own the machine's clock, which polling holds against the database's
   */
  public static void run(Clock own, String[] args) {
    // Or the HTTP client repeats a request on its own, behind the back of the venues' pace.
    System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    System.exit(run(new CommandContext(System.getenv(), own, DatabaseClock::of), args));
  }

  private static int run(CommandContext context, String[] args) {
    return Serving.isAskedBy(args)
        ? Serving.run(context, writer(System.out), writer(System.err))
        : SoletapeCommand.commandLine(context).execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
