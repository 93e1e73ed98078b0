package org.soletape.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.soletape.portfolio.file.InventoryExport;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes somebody's inventory as a file. */
@Command(
    name = "export",
    description = "Writes somebody's inventory as CSV, in the form that import reads.")
final class ExportCommand extends Action {
  @Option(names = "--user", required = true, paramLabel = "EMAIL", description = "Whose inventory.")
  private String email;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to; standard output when not given.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    try (App app = context().openApp()) {
      InventoryExport export = app.portfolios().export();
      InventoryExport.Rows rows = export.rows(account(app, email).id());
      if (output == null) {
        export.write(rows, out());
        out().flush();
      } else {
        int written = write(export, rows);
        out().printf("Wrote %d pairs to %s.%n", written, output);
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
