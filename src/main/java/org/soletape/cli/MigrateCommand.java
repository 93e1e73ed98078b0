package org.soletape.cli;

import java.io.PrintWriter;
import org.soletape.portfolio.adopt.AdoptionReport;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the schema up to date. */
@Command(
    name = "migrate",
    description = {
      "Brings the database schema up to date.",
      "Use a session connection for it, not a transaction pooler."
    })
final class MigrateCommand extends Action {
  @Option(
      names = "--adopt-inventory",
      description =
          "Take an Inventory table that was here before into use: adds what it lacks, links its"
              + " rows to the catalogue, and changes nothing else.")
  private boolean adopt;

  @Override
  public Integer call() {
    try (App app = context().app()) {
      int applied = app.schema().migrate();
      out()
          .println(
              applied == 0
                  ? "The schema is up to date."
                  : "Applied %d migrations; the schema is up to date.".formatted(applied));
      if (adopt) {
        print(app.adoption().run());
      } else if (!app.adoption().isDone()) {
        out()
            .println(
                "The table public.\"Inventory\" was here before Soletape: run soletape migrate"
                    + " --adopt-inventory to use it.");
      }
      return 0;
    }
  }

  private void print(AdoptionReport report) {
    PrintWriter out = out();
    report.warnings().forEach(out::println);
    report.added().forEach(what -> out.println("Added " + what + "."));
    for (AdoptionReport.Unlinked row : report.unlinked()) {
      out.printf("Row %s (%s, %s): %s%n", row.id(), row.sku(), row.size(), row.reason());
    }
    out.printf("%d of %d rows are linked to the catalogue.%n", report.linked(), report.rows());
    report.reasons().forEach((reason, rows) -> out.printf("%d rows: %s.%n", rows, reason));
  }
}
