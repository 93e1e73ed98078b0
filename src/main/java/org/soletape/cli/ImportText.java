package org.soletape.cli;

import java.io.PrintWriter;
import org.soletape.portfolio.file.ImportReport;
import org.soletape.portfolio.file.SaleMatch;

/** What an import came to, for a terminal. */
final class ImportText {
  private ImportText() {}

  static void print(PrintWriter out, ImportReport report, boolean isDryRun) {
    report.notices().forEach(out::println);
    list(out, report.problems(), "problems");
    list(out, report.warnings(), "warnings");
    boolean isWritten = report.batch().isPresent();
    report.sales().forEach(sale -> sale(out, sale));
    out.printf(
        "%s: %d %s, %s%d already there, %d refused.%n",
        read(report),
        report.counts().fresh(),
        isWritten ? "added" : "to add",
        sold(report, isWritten),
        report.counts().present(),
        report.counts().refused());
    if (!isWritten) {
      why(out, report, isDryRun);
    }
  }

  private static String sold(ImportReport report, boolean isWritten) {
    int matched = report.counts().matched();
    return matched == 0 ? "" : "%d %s, ".formatted(matched, isWritten ? "sold" : "to sell");
  }

  private static void sale(PrintWriter out, SaleMatch sale) {
    String shoe = sale.sale().sku().orElse("") + " " + sale.sale().size().orElse("");
    if (sale.pair().isEmpty()) {
      out.printf(
          "Line %s: %s, no open pair%s: its cost is unknown.%n",
          sale.place(), shoe, sale.candidates().isEmpty() ? "" : " taken");
      return;
    }
    String id = sale.pair().get().id();
    out.printf("Line %s: %s, sale of %s%n", sale.place(), shoe, pair(sale.pair().get()));
    sale.candidates().stream()
        .filter(other -> !other.id().equals(id))
        .forEach(other -> out.printf("  or of %s%n", pair(other)));
  }

  private static String pair(SaleMatch.Candidate candidate) {
    return candidate.id()
        + candidate.pair().purchase().on().map(day -> ", bought " + day).orElse("");
  }

  /** Pairs are counted apart where a row means several. */
  private static String read(ImportReport report) {
    int pairs = report.counts().changes() + report.counts().present();
    return pairs + report.counts().refused() == report.counts().rows()
        ? "%d rows".formatted(report.counts().rows())
        : "%d rows, %d pairs".formatted(report.counts().rows(), pairs);
  }

  private static void why(PrintWriter out, ImportReport report, boolean isDryRun) {
    if (isDryRun) {
      out.println("Nothing was written: this was a dry run.");
    }
    if (!isDryRun && report.hasProblems()) {
      out.println("Nothing was written: mend the file, or add --good-rows for the rest of it.");
    }
  }

  private static void list(PrintWriter out, ImportReport.Told told, String what) {
    told.shown().forEach(out::println);
    if (told.more() > 0) {
      out.printf("... and %d more %s.%n", told.more(), what);
    }
  }
}
