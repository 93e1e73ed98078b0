package org.soletape.cli;

import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.soletape.account.AccessTokens;
import org.soletape.account.Person;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes the API tokens of an account. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a bearer token for the JSON API and prints it; it cannot be shown again.",
      "With --list it shows the tokens in force, with --revoke it revokes one."
    })
final class UserTokenCommand implements Callable<Integer> {
  private final CommandContext context;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EMAIL", description = "Whose token it is.")
  private String email;

  @Option(
      names = "--name",
      defaultValue = "command line",
      paramLabel = "NAME",
      description = "What the token is called (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(names = "--list", description = "Show the tokens in force instead.")
  private boolean list;

  @Option(names = "--revoke", paramLabel = "ID", description = "Revoke this token instead.")
  private UUID revoked;

  UserTokenCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (name.isBlank() || name.length() > AccessTokens.LONGEST_NAME) {
      throw new ParameterException(
          spec.commandLine(), "--name must have 1 to " + AccessTokens.LONGEST_NAME + " characters");
    }
    try (App app = context.openApp()) {
      Person person =
          app.people()
              .accounts()
              .find(email)
              .orElseThrow(() -> new IllegalArgumentException("there is no account for " + email));
      act(app.people().tokens(), person);
      return 0;
    }
  }

  private void act(AccessTokens tokens, Person person) {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      tokens
          .of(person.id())
          .forEach(
              token -> out.println(token.id() + "  " + token.createdAt() + "  " + token.name()));
    } else if (revoked != null) {
      if (!tokens.revoke(person.id(), revoked)) {
        throw new IllegalArgumentException(person.email() + " has no token " + revoked);
      }
      out.println("Revoked.");
    } else {
      out.println(tokens.make(person.id(), name.strip()));
    }
  }
}
