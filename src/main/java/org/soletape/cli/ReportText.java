package org.soletape.cli;

import java.io.PrintWriter;
import java.util.List;
import org.soletape.polling.Failure;
import org.soletape.polling.RunReport;
import org.soletape.polling.VenueOutcome;

/** A run's report in words. */
final class ReportText {
  /** Beyond this many of one venue, failures are counted and not listed. */
  private static final int LISTED = 10;

  private ReportText() {}

  static void print(PrintWriter out, RunReport report) {
    out.printf(
        "Slot %s: %d products synced, %d failed, %d remaining.%n",
        report.slot(), report.synced(), report.failed(), report.remaining());
    report.venues().forEach(venue -> print(out, venue));
    report.upkeep().forEach(out::println);
  }

  private static void print(PrintWriter out, VenueOutcome venue) {
    out.printf(
        "  %-7s %d synced, %d failed, %d remaining, %d calls%s%n",
        venue.provider().label(),
        venue.synced().size(),
        venue.failed().size(),
        venue.remaining().size(),
        venue.calls(),
        venue.sales() > 0 ? ", sales of " + venue.sales() + " sizes counted" : "");
    venue.stopped().ifPresent(why -> out.println("          left early: " + why));
    List<Failure> failures = venue.failures();
    failures.stream().limit(LISTED).forEach(failure -> print(out, failure));
    if (failures.size() > LISTED) {
      out.printf("          and %d more%n", failures.size() - LISTED);
    }
  }

  private static void print(PrintWriter out, Failure failure) {
    out.printf("          %s %s: %s%n", failure.sku(), failure.kind(), failure.message());
  }
}
