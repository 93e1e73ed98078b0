package org.soletape.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.soletape.upkeep.budget.Budget;
import org.soletape.upkeep.budget.Gauge;
import org.soletape.upkeep.budget.Prediction;
import org.soletape.upkeep.budget.Step;
import org.soletape.upkeep.budget.Usage;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what is used of the free plans, or what another configuration would use. */
@Command(
    name = "budget",
    description = {
      "Shows what is used of every free-plan limit, and the day it runs out at this pace.",
      "With any of the options it predicts what such a configuration would use instead."
    })
final class BudgetCommand extends Action {
  private static final String ROW = "%-28s %14s %14s %6s  %-18s %s%n";
  private static final int MOST = 1_000_000;

  @Option(names = "--skus", paramLabel = "N", description = "Products tracked (150).")
  private int skus = Prediction.USUAL.skus();

  @Option(names = "--sizes", paramLabel = "N", description = "Sizes of each product (20).")
  private int sizes = Prediction.USUAL.sizes();

  @Option(names = "--users", paramLabel = "N", description = "People with an inventory (300).")
  private int users = Prediction.USUAL.users();

  @Option(names = "--views", paramLabel = "N", description = "Page views of each a day (20).")
  private int views = Prediction.USUAL.views();

  @Override
  public Integer call() {
    PrintWriter out = out();
    if (isAnyOptionGiven()) {
      Prediction prediction = prediction();
      new PredictionText(out, context().config().limits().freePlan()).print(prediction);
      return 0;
    }
    try (App app = context().openApp()) {
      print(out, app.budget().measure());
      return 0;
    }
  }

  private Prediction prediction() {
    requireRange("--skus", skus, 0, MOST);
    requireRange("--sizes", sizes, 0, MOST);
    requireRange("--users", users, 0, MOST);
    requireRange("--views", views, 0, MOST);
    return new Prediction(skus, sizes, users, views);
  }

  private void print(PrintWriter out, Budget budget) {
    LocalDate today = LocalDate.ofInstant(context().clock().instant(), ZoneOffset.UTC);
    out.printf(ROW, "", "used", "limit", "", "trend", "full");
    budget.gauges().forEach(gauge -> print(out, gauge, today));
    out.println(
        budget
            .bytesPerPoint()
            .map(bytes -> "The tape takes " + bytes + " bytes per point.")
            .orElse("There is no tape yet."));
    out.println(budget.rhythm().description());
    budget.steps().forEach(step -> print(out, step));
  }

  private static void print(PrintWriter out, Gauge gauge, LocalDate today) {
    Usage usage = gauge.usage();
    boolean limited = usage.limit().isPresent();
    out.printf(
        ROW,
        usage.meter().label(),
        usage.meter().text(usage.used()),
        limited ? usage.meter().text(usage.limit().getAsLong()) : usage.meter().unlimited(),
        limited ? usage.percent().getAsLong() + "%" : "",
        gauge.trend(),
        gauge.pace().outlook().text(today));
  }

  private static void print(PrintWriter out, Step step) {
    out.printf(
        "  %s to %s on %s, %s: %s at %s of %s%n",
        step.from().word(),
        step.to().word(),
        step.takenAt(),
        step.until().map(until -> "until " + until).orElse("in force"),
        step.meter().label(),
        step.meter().text(step.used()),
        step.meter().text(step.limit()));
  }
}
