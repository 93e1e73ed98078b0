package org.soletape.web.status;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.StatusReads;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.web.Caching;
import org.soletape.web.Templates;

/** How complete the tape is, how the last runs went, what is used, and what is not matched. */
public final class StatusPage {
  private final StatusReads reads;
  private final BudgetReads budgets;
  private final UnmatchedProducts unmapped;
  private final HeldBackDesk heldBack;
  private final Caching caching;
  private final Supplier<List<String>> stopped;
  private final Templates templates;

  public StatusPage(
      StatusReads reads,
      BudgetReads budgets,
      UnmatchedProducts unmapped,
      Supplier<List<String>> stopped,
      HeldBackDesk heldBack,
      Caching caching,
      Templates templates) {
    this.reads = reads;
    this.budgets = budgets;
    this.unmapped = unmapped;
    this.stopped = stopped;
    this.heldBack = heldBack;
    this.caching = caching;
    this.templates = templates;
  }

  void show(Context context) {
    PollingStatus status = reads.read();
    BudgetView budget = BudgetDrawing.view(budgets.read());
    HeldBackView held = heldBack.view(context);
    StatusView view = StatusDrawing.view(status, budget, unmapped.all(), stopped.get(), held);
    context.res().addHeader("Vary", "Cookie");
    if (held.visitor().isPresent()) {
      templates.answerPersonal(context, 200, "status.jte", view);
      return;
    }
    // A run can start at any moment, so a shared cache never keeps this for long.
    templates.answer(context, "status.jte", view, caching, false);
  }
}
