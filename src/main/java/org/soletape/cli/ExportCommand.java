package org.soletape.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.soletape.portfolio.InventoryCsv;
import org.soletape.portfolio.Item;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes somebody's inventory as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes somebody's inventory as CSV, in the form that import reads.")
final class ExportCommand implements Callable<Integer> {
  private final CommandContext context;
  private final AccountLookup accounts;

  @Spec private CommandSpec spec;

  @Option(names = "--user", required = true, paramLabel = "EMAIL", description = "Whose inventory.")
  private String email;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to; standard output when not given.")
  private Path output;

  ExportCommand(CommandContext context, AccountLookup accounts) {
    this.context = context;
    this.accounts = accounts;
  }

  @Override
  public Integer call() throws IOException {
    try (App app = context.openApp()) {
      List<Item> items = app.portfolios().inventory().items(accounts.require(app, email));
      byte[] csv = InventoryCsv.write(items);
      if (output == null) {
        spec.commandLine().getOut().print(new String(csv, StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
      } else {
        Files.write(output, csv);
        spec.commandLine().getOut().printf("Wrote %d pairs to %s.%n", items.size(), output);
      }
      return 0;
    }
  }
}
