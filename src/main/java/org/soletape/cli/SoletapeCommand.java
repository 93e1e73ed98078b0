package org.soletape.cli;

import org.soletape.catalog.Provider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line: which commands there are, and how errors are told. */
@Command(
    name = "soletape",
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "To look around without any keys: soletape demo"},
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      MigrateCommand.class,
      SeedCommand.class,
      SyncCommand.class,
      CleanupCommand.class,
      QuarantineCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      BudgetCommand.class,
      VenuesCommand.class,
      UserCommand.class,
      ConfigCommand.class,
      CronSqlCommand.class,
      BuildCommand.class,
      ReleaseCommand.class,
      CommandLine.HelpCommand.class
    })
public final class SoletapeCommand extends Action {
  private final CommandContext context;

  private SoletapeCommand(CommandContext context) {
    this.context = context;
  }

  public static CommandLine commandLine(CommandContext context) {
    CommandLine line = new CommandLine(new SoletapeCommand(context));
    line.getCommandSpec()
        .usageMessage()
        .description(
            "The consolidated tape for sneakers: %s, every size, seven days."
                .formatted(Provider.labels()));
    return line.setExecutionExceptionHandler(
            (e, command, parsed) ->
                FailureSentence.tell(command.getCommandName(), e, command.getErr()))
        .setParameterExceptionHandler((e, arguments) -> refused(e))
        .setUsageHelpAutoWidth(true);
  }

  @Override
  CommandContext context() {
    return context;
  }

  @Override
  public Integer call() {
    throw refusal("Name a command");
  }

  /** What was wrong with the words of the command, and where its help is. */
  private static int refused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .printf(
            "%s: %s (see %s --help)%n",
            command.getCommandName(), e.getMessage(), command.getCommandSpec().qualifiedName());
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
