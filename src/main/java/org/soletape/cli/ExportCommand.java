package org.soletape.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.soletape.portfolio.file.InventoryExport;
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
      InventoryExport export = app.portfolios().export();
      InventoryExport.Rows rows = export.rows(accounts.require(app, email));
      if (output == null) {
        export.write(rows, spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
      } else {
        int written = write(export, rows);
        spec.commandLine().getOut().printf("Wrote %d pairs to %s.%n", written, output);
      }
      return 0;
    }
  }

  /** An export that breaks off leaves what was there before. */
  private int write(InventoryExport export, InventoryExport.Rows rows) throws IOException {
    Path target = output.toAbsolutePath();
    Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
    try {
      int written;
      try (Writer file = Files.newBufferedWriter(part)) {
        written = export.write(rows, file);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
