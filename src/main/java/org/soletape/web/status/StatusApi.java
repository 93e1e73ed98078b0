package org.soletape.web.status;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.function.Supplier;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.StatusReads;
import org.soletape.upkeep.budget.Budget;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.web.Caching;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/status}: how polling is doing, inside which budget. */
public final class StatusApi implements Routes {
  private final StatusReads reads;
  private final BudgetReads budgets;
  private final Supplier<List<String>> stopped;
  private final Caching caching;

  /**
   * Tells it all.
   *
   * @param stopped what this process must do and does no more, in words
   */
  public StatusApi(
      StatusReads reads, BudgetReads budgets, Supplier<List<String>> stopped, Caching caching) {
    this.stopped = stopped;
    this.reads = reads;
    this.budgets = budgets;
    this.caching = caching;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/status", this::status);
  }

  private void status(Context context) {
    PollingStatus status = reads.read();
    Budget budget = budgets.read();
    List<String> dead = stopped.get();
    Edition edition =
        caching.edition(status.current().isComplete(), "status.json", status, budget, dead);
    if (!edition.isHeldBy(context)) {
      context
          .contentType("application/json")
          .result(Json.bytes(new StatusJson(status, budget, dead)::write));
    }
  }
}
