package org.soletape.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.upkeep.budget.Meter;
import org.soletape.upkeep.budget.Prediction;

/** A prediction as a table, every line against its limit. */
record PredictionText(PrintWriter out, FreePlan plan) {
  private static final String ROW = "%-40s %16s %14s  %s%n";

  void print(Prediction prediction) {
    out.printf(
        Locale.ROOT,
        "%,d products of %,d sizes, %,d users with %d pairs each, %,d views each a day:%n%n",
        prediction.skus(),
        prediction.sizes(),
        prediction.users(),
        Prediction.PAIRS_A_USER,
        prediction.views());
    out.printf(ROW, "", "predicted", "limit", "");
    int skus = prediction.skus();
    line("Our tables and indexes", Meter.OWN_BYTES, skus, prediction.ownBytes());
    line("The whole database", Meter.DATABASE_BYTES, skus, prediction.databaseBytes());
    for (Provider venue : Provider.values()) {
      line(venue.label() + " calls a day", Meter.calls(venue), skus, prediction.callsADay(venue));
    }
    syncLine(prediction);
    line("Requests a month, no CDN", Meter.REQUESTS, skus, prediction.requestsWithoutCache());
    line("Requests a month, CDN in front", Meter.REQUESTS, skus, prediction.requestsWithCache());
    printAssumptions();
  }

  private void line(String label, Meter meter, int skus, long amount) {
    OptionalLong limit = plan.limit(meter, skus);
    row(
        label,
        meter.text(amount),
        limit.isPresent() ? meter.text(limit.getAsLong()) : meter.unlimited(),
        limit.isEmpty() || amount <= limit.getAsLong());
  }

  private void syncLine(Prediction prediction) {
    long seconds = prediction.syncDuration().toSeconds();
    row(
        "Full sync at the pace",
        Meter.CPU_SECONDS.text(seconds),
        Meter.CPU_SECONDS.text(Slot.LENGTH.toSeconds()),
        seconds <= Slot.LENGTH.toSeconds());
  }

  private void row(String label, String amount, String limit, boolean inside) {
    out.printf(ROW, label, amount, limit, inside ? "OK" : "over");
  }

  private void printAssumptions() {
    out.printf(
        """

        Assumed: every product is hot and at both venues, the week of tape is full and the day's
        cleanup still to come (%d slots); %d recent-sales calls a slot, %.2f s between two calls;
        a new free project takes %s by itself; views are of market pages, which a CDN asks for
        once while a slot's prices are awaited and once when they are in.
        """,
        Prediction.MOST_SLOTS,
        Prediction.SALES_CALLS,
        Prediction.PACE.toMillis() / 1000.0,
        Meter.DATABASE_BYTES.text(Prediction.NEW_DATABASE_BYTES));
  }
}
