package org.soletape.cli;

import org.soletape.db.DatabaseException;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.wiring.ConfigException;
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
        .addSubcommand(new BudgetCommand(context))
        .addSubcommand(new VenuesCommand())
        .addSubcommand(new ConfigCommand(context))
        .addSubcommand(new CommandLine.HelpCommand())
        .setExecutionExceptionHandler((e, command, parsed) -> told(e, command))
        .setParameterExceptionHandler((e, arguments) -> refused(e))
        .setUsageHelpAutoWidth(true);
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

  /** One sentence that says what to do; the trace only on request. */
  private static int told(Exception e, CommandLine command) {
    command.getErr().println(command.getCommandName() + ": " + sentence(e));
    if (System.getenv("SOLETAPE_TRACE") != null) {
      e.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return FAILED;
  }

  private static String sentence(Exception e) {
    return switch (e) {
      case ConfigException config -> config.getMessage();
      case GateClosed closed -> "nothing was done: " + closed.getMessage();
      case DatabaseException database -> sentence(database);
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }

  private static String sentence(DatabaseException e) {
    if (e.isReadOnly()) {
      return "the database is read-only, as a free plan over its size is: make room"
          + " (soletape cleanup needs writes too), then try again";
    }
    if (e.isConnectionLoss()) {
      return "cannot reach the database: " + e.getMessage() + "; check DATABASE_URL";
    }
    return "the database refused: " + e.getMessage();
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
