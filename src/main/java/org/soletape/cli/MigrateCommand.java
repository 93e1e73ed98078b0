package org.soletape.cli;

import java.io.PrintWriter;
import java.time.Instant;
import org.soletape.history.adopt.MarketAdoption;
import org.soletape.history.adopt.MarketAdoptionReport;
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

  @Option(
      names = "--adopt-market",
      description =
          "Take a database over that runs the original design: its tables move to the schema"
              + " original_v2, and their products, sizes and prices are taken into Soletape's.")
  private boolean adoptMarket;

  @Option(
      names = "--dry-run",
      description = "With --adopt-market: print what it would do, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    if (dryRun && (!adoptMarket || adopt)) {
      throw refusal("--dry-run tells what --adopt-market would do, and goes with it alone");
    }
    try (App app = context().app()) {
      if (adoptMarket) {
        adoptMarket(app);
      }
      return dryRun ? 0 : migrate(app);
    }
  }

  private void adoptMarket(App app) {
    Instant now = app.pollingTime().instant();
    MarketAdoption adoption = app.marketAdoption();
    (dryRun ? adoption.dryRun(now) : adoption.run(now))
        .ifPresentOrElse(
            this::print,
            () ->
                out()
                    .println(
                        "There is nothing to adopt: the schema public holds no tables of the"
                            + " original design."));
  }

  private int migrate(App app) {
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

  private void print(MarketAdoptionReport report) {
    PrintWriter out = out();
    report.counts().forEach(count -> out.printf("%s: %d%n", count.what(), count.many()));
    report.named().forEach(out::println);
    report.leftOut().forEach((reason, many) -> out.printf("Left out, %s: %d%n", reason, many));
    report.notes().forEach(out::println);
    out.println(
        dryRun
            ? "A dry run: nothing was changed."
            : "The tables of the original design are adopted.");
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
