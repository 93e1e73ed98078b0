package org.soletape.cli;

import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.soletape.account.Operators;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets somebody decide about held prices on the status page. */
@Command(
    name = "operator",
    mixinStandardHelpOptions = true,
    description = "Makes somebody an operator, who decides on the status page what is held back.")
final class UserOperatorCommand implements Callable<Integer> {
  private final CommandContext context;
  private final AccountLookup accounts;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EMAIL", description = "Whose account it is.")
  private String email;

  @Option(names = "--revoke", description = "The person is no operator any more.")
  private boolean revoke;

  UserOperatorCommand(CommandContext context, AccountLookup accounts) {
    this.context = context;
    this.accounts = accounts;
  }

  @Override
  public Integer call() {
    try (App app = context.openApp()) {
      UUID person = accounts.require(app, email);
      Operators operators = app.people().operators();
      PrintWriter out = spec.commandLine().getOut();
      if (revoke) {
        out.println(
            email + (operators.dismiss(person) ? " is no operator any more." : " is no operator."));
      } else {
        out.println(
            email
                + (operators.appoint(person)
                    ? " is an operator now."
                    : " is an operator already."));
      }
      return 0;
    }
  }
}
