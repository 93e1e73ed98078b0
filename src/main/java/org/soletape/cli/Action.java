package org.soletape.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.soletape.account.Person;
import org.soletape.wiring.App;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: its context, its output, and a way to refuse its words. */
@Command(mixinStandardHelpOptions = true)
abstract class Action implements Callable<Integer> {
  @Spec private CommandSpec spec;

  CommandContext context() {
    return ((SoletapeCommand) spec.root().userObject()).context();
  }

  boolean isAnyOptionGiven() {
    return !spec.commandLine().getParseResult().matchedOptions().isEmpty();
  }

  /** Writes every line at once. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Ends the command with exit code 2 and this sentence. */
  ParameterException refusal(String sentence) {
    List<CommandLine> words = spec.commandLine().getParseResult().asCommandLineList();
    return new ParameterException(words.getLast(), sentence);
  }

  void requireRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw refusal("%s must be from %d to %d, not %d".formatted(option, least, most, value));
    }
  }

  /**
   * The account with this e-mail address.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Person account(App app, String email) {
    return app.people()
        .accounts()
        .find(email)
        .orElseThrow(() -> new IllegalArgumentException("there is no account for " + email));
  }
}
