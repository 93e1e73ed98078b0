package org.soletape.cli;

import java.util.Optional;
import java.util.UUID;
import org.soletape.account.Person;
import org.soletape.wiring.App;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: which commands there are, and how errors are told. */
@Command(
    name = "soletape",
    mixinStandardHelpOptions = true,
    versionProvider = SoletapeCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "The consolidated tape for sneakers: StockX and Alias, every size, seven days.",
    footer = {"", "To look around without any keys: soletape demo"})
public final class SoletapeCommand implements Runnable {
  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  private SoletapeCommand() {}

  public static CommandLine commandLine(CommandContext context) {
    return new CommandLine(new SoletapeCommand())
        .addSubcommand(new DemoCommand(context))
        .addSubcommand(new ServeCommand(context))
        .addSubcommand(new MigrateCommand(context))
        .addSubcommand(new SeedCommand(context))
        .addSubcommand(new SyncCommand(context))
        .addSubcommand(new CleanupCommand(context))
        .addSubcommand(new QuarantineCommand(context))
        .addSubcommand(new ImportCommand(context, SoletapeCommand::account))
        .addSubcommand(new ExportCommand(context, SoletapeCommand::account))
        .addSubcommand(new BudgetCommand(context))
        .addSubcommand(new VenuesCommand())
        .addSubcommand(UserCommand.commandLine(context, SoletapeCommand::account))
        .addSubcommand(new ConfigCommand(context))
        .addSubcommand(new CronSqlCommand(context))
        .addSubcommand(new BuildCommand(context))
        .addSubcommand(new CommandLine.HelpCommand())
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
        .setParameterExceptionHandler((e, arguments) -> refused(e))
        .setUsageHelpAutoWidth(true);
  }

  private static Optional<UUID> account(App app, String email) {
    return app.people().accounts().find(email).map(Person::id);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command");
  }

  /** What was wrong with the words of the command, and where its help is. */
  private static int refused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .printf(
            "%s: %s (see %s --help)%n",
            command.getCommandName(), e.getMessage(), command.getCommandSpec().qualifiedName());
    command.getErr().flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int failed(Exception e, CommandLine command) {
    FailureSentence.tell(command.getCommandName(), e, command.getErr());
    return FAILED;
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = SoletapeCommand.class.getPackage().getImplementationVersion();
      return new String[] {"soletape " + (version == null ? "development" : version)};
    }
  }
}
