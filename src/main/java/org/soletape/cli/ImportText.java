package org.soletape.cli;

import java.io.PrintWriter;
import java.util.List;
import org.soletape.portfolio.file.ImportProblem;
import org.soletape.portfolio.file.ImportReport;

/** What an import came to, for a terminal. */
final class ImportText {
  private ImportText() {}

  static void print(PrintWriter out, ImportReport report, boolean isDryRun) {
    report.notices().forEach(out::println);
    report.unread().forEach(column -> out.printf("Column %s is NOT READ.%n", column));
    list(out, report.problems(), report.problemCount(), "problems");
    list(out, report.warnings(), report.warningCount(), "warnings");
    boolean isWritten = report.batch().isPresent();
    out.printf(
        "%s: %d %s, %d already there, %d refused.%n",
        read(report),
        report.fresh(),
        isWritten ? "added" : "to add",
        report.present(),
        report.refused());
    if (!isWritten) {
      why(out, report, isDryRun);
    }
    out.flush();
  }

  /** Pairs are counted apart where a row means several. */
  private static String read(ImportReport report) {
    int pairs = report.fresh() + report.present();
    return pairs + report.refused() == report.rows()
        ? "%d rows".formatted(report.rows())
        : "%d rows, %d pairs".formatted(report.rows(), pairs);
  }

  private static void why(PrintWriter out, ImportReport report, boolean isDryRun) {
    if (isDryRun) {
      out.println("Nothing was written: this was a dry run.");
    }
    if (!report.unread().isEmpty()) {
      out.println(
          "Nothing is written while columns are not read: rename them to one that is (import"
              + " --help names those), or add --ignore-columns to import without what they say.");
    } else if (!isDryRun && report.hasProblems()) {
      out.println("Nothing was written: mend the file, or add --good-rows for the rest of it.");
    }
  }

  private static void list(PrintWriter out, List<ImportProblem> shown, int count, String what) {
    shown.forEach(out::println);
    if (count > shown.size()) {
      out.printf("... and %d more %s.%n", count - shown.size(), what);
    }
  }
}
