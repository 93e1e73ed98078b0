package org.soletape.cli;

import java.io.PrintWriter;
import java.util.List;
import org.soletape.portfolio.ImportProblem;
import org.soletape.portfolio.ImportReport;

/** What an import came to, for a terminal. */
final class ImportText {
  private ImportText() {}

  static void print(PrintWriter out, ImportReport report, boolean isDryRun) {
    report.notices().forEach(out::println);
    list(out, report.problems(), report.problemCount(), "problems");
    list(out, report.warnings(), report.warningCount(), "warnings");
    boolean isWritten = report.batch().isPresent();
    out.printf(
        "%d rows: %d %s, %d already there, %d refused.%n",
        report.rows(),
        report.fresh(),
        isWritten ? "added" : "to add",
        report.present(),
        report.refused());
    if (isDryRun) {
      out.println("Nothing was written: this was a dry run.");
    } else if (!isWritten && report.hasProblems()) {
      out.println("Nothing was written: mend the file, or add --good-rows for the rest of it.");
    }
    out.flush();
  }

  private static void list(PrintWriter out, List<ImportProblem> shown, int count, String what) {
    shown.forEach(out::println);
    if (count > shown.size()) {
      out.printf("... and %d more %s.%n", count - shown.size(), what);
    }
  }
}
