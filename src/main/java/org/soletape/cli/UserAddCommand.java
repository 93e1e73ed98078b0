package org.soletape.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.soletape.account.EmailAddress;
import org.soletape.account.Person;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens an account, also where SIGN_UP is off. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Opens an account for an e-mail address.",
      "The password, 10 to 200 characters, is asked for or is one line of standard input."
    })
final class UserAddCommand implements Callable<Integer> {
  private final CommandContext context;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EMAIL", description = "Whose account it is.")
  private String email;

  UserAddCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (context.config().accounts().supabase().isPresent()) {
      throw new IllegalArgumentException(
          "Supabase keeps the accounts while SUPABASE_URL is set; add the person there");
    }
    if (EmailAddress.read(email).isEmpty()) {
      throw new IllegalArgumentException("'" + email + "' is no e-mail address");
    }
    String password = PasswordInput.read();
    try (App app = context.openApp()) {
      Person person = app.people().accounts().open(email, password);
      spec.commandLine().getOut().println("Opened an account for " + person.email() + ".");
      return 0;
    }
  }
}
