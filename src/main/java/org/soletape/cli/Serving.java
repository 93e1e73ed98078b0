package org.soletape.cli;

import java.io.PrintWriter;
import org.soletape.wiring.App;
import org.soletape.wiring.Site;

/** The web site from start to stop. */
public final class Serving {
  private static final String COMMAND = "serve";

  private Serving() {}

  /** Whether these words are {@code serve} and nothing else, which needs no command line. */
  public static boolean isAskedBy(String[] arguments) {
    return arguments.length == 1 && arguments[0].equals(COMMAND);
  }

  /**
   * Serves, and tells failures the way every command does. This is the start that hosts make over
   * and over: it goes around the command line, whose library no AOT cache takes in.
   *
   * @return the exit code
   */
  public static int run(CommandContext context, PrintWriter out, PrintWriter err) {
    try {
      serve(context, out);
      return 0;
    } catch (Exception e) {
      return FailureSentence.tell(COMMAND, e, err);
    }
  }

  /** Serves until the process is told to stop. */
  static void serve(CommandContext context, PrintWriter out) throws InterruptedException {
    try (StopHook stop = StopHook.ofSite();
        App app = context.app();
        Site site = Site.startWithSchema(app, context.clock())) {
      app.config().venuesOff().forEach(out::println);
      out.println("Soletape serves http://localhost:" + site.port() + "; stop it with Ctrl-C.");
      stop.await();
    }
  }
}
