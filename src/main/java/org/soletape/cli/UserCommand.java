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
    description = "Opens accounts, and makes and revokes their API tokens.")
final class UserCommand implements Runnable {
  @Spec private CommandSpec spec;

  private UserCommand() {}

  static CommandLine commandLine(CommandContext context) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserAddCommand(context))
        .addSubcommand(new UserTokenCommand(context));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: add or token");
  }
}
