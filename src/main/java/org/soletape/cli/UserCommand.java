package org.soletape.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Accounts from the command line. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Opens accounts, makes and revokes their API tokens, and names operators.")
final class UserCommand implements Runnable {
  @Spec private CommandSpec spec;

  private UserCommand() {}

  static CommandLine commandLine(CommandContext context, AccountLookup accounts) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserAddCommand(context))
        .addSubcommand(new UserTokenCommand(context))
        .addSubcommand(new UserOperatorCommand(context, accounts));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: add, token or operator");
  }
}
