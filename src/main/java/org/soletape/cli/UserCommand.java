package org.soletape.cli;

import java.io.IOException;
import java.util.UUID;
import org.soletape.account.AccessTokens;
import org.soletape.account.EmailAddress;
import org.soletape.account.Operators;
import org.soletape.account.Person;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts from the command line. */
@Command(
    name = "user",
    synopsisSubcommandLabel = "COMMAND",
    description = "Opens accounts, makes and revokes their API tokens, and names operators.")
final class UserCommand extends Action {
  @Override
  public Integer call() {
    throw refusal("Name a command: add, token or operator");
  }

  /** Opens an account, also where SIGN_UP is off. */
  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Opens an account for an e-mail address.",
        "The password, 10 to 200 characters, is asked for or is one line of standard input."
      })
  int add(@Parameters(paramLabel = "EMAIL", description = "Whose account it is.") String email)
      throws IOException {
    if (context().config().accounts().supabase().isPresent()) {
      throw new IllegalArgumentException(
          "Supabase keeps the accounts while SUPABASE_URL is set; add the person there");
    }
    if (EmailAddress.read(email).isEmpty()) {
      throw new IllegalArgumentException("'" + email + "' is no e-mail address");
    }
    String password = PasswordInput.read();
    try (App app = context().openApp()) {
      Person person = app.people().accounts().open(email, password);
      out().println("Opened an account for " + person.email() + ".");
      return 0;
    }
  }

  /** Makes, lists and revokes the API tokens of an account. */
  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Makes a bearer token for the JSON API and prints it; it cannot be shown again.",
        "With --list it shows the tokens in force, with --revoke it revokes one."
      })
  int token(
      @Parameters(paramLabel = "EMAIL", description = "Whose token it is.") String email,
      @Option(
              names = "--name",
              defaultValue = "command line",
              paramLabel = "NAME",
              description = "What the token is called (default: ${DEFAULT-VALUE}).")
          String name,
      @Option(names = "--list", description = "Show the tokens in force instead.") boolean list,
      @Option(names = "--revoke", paramLabel = "ID", description = "Revoke this token instead.")
          UUID revoked) {
    if (name.isBlank() || name.length() > AccessTokens.LONGEST_NAME) {
      throw refusal("--name must have 1 to " + AccessTokens.LONGEST_NAME + " characters");
    }
    try (App app = context().openApp()) {
      Person person = account(app, email);
      AccessTokens tokens = app.people().tokens();
      if (list) {
        tokens
            .of(person.id())
            .forEach(
                token ->
                    out().println(token.id() + "  " + token.createdAt() + "  " + token.name()));
      } else if (revoked == null) {
        out().println(tokens.make(person.id(), name.strip()));
      } else if (tokens.revoke(person.id(), revoked)) {
        out().println("Revoked.");
      } else {
        throw new IllegalArgumentException(person.email() + " has no token " + revoked);
      }
      return 0;
    }
  }

  /** Lets somebody decide about held prices on the site. */
  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Makes somebody an operator, who decides at /status/held-back what is held back.")
  int operator(
      @Parameters(paramLabel = "EMAIL", description = "Whose account it is.") String email,
      @Option(names = "--revoke", description = "The person is no operator any more.")
          boolean revoke) {
    try (App app = context().openApp()) {
      UUID person = account(app, email).id();
      Operators operators = app.people().operators();
      String outcome =
          revoke
              ? operators.dismiss(person) ? "no operator any more" : "no operator"
              : operators.appoint(person) ? "an operator now" : "an operator already";
      out().println(email + " is " + outcome + ".");
      return 0;
    }
  }
}
