package org.soletape.cli;

import java.io.PrintWriter;
import org.soletape.portfolio.file.ImportReport;

/** What an import came to, for a terminal. */
final class ImportText {
  private ImportText() {}

  static void print(PrintWriter out, ImportReport report, boolean isDryRun) {
    report.notices().forEach(out::println);
    list(out, report.problems(), "problems");
    list(out, report.warnings(), "warnings");
    boolean isWritten = report.batch().isPresent();
    out.printf(
        "%s: %d %s, %d already there, %d refused.%n",
        read(report),
        report.counts().fresh(),
        isWritten ? "added" : "to add",
        report.counts().present(),
        report.counts().refused());
    if (!isWritten) {
      why(out, report, isDryRun);
    }
  }

  /** Pairs are counted apart where a row means several. */
  private static String read(ImportReport report) {
    int pairs = report.counts().fresh() + report.counts().present();
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
