package org.soletape.web.status;

import java.util.List;
import java.util.function.Supplier;
import org.soletape.polling.StatusReads;
import org.soletape.upkeep.budget.BudgetReads;

/** Reads how the site is doing, for its page and its JSON alike. */
public final class SiteStatusReads {
  private final StatusReads polling;
  private final BudgetReads budgets;
  private final Supplier<List<String>> stopped;

  /**
   * Reads it all.
   *
   * @param stopped what this process must do and does no more, in words
   */
  public SiteStatusReads(StatusReads polling, BudgetReads budgets, Supplier<List<String>> stopped) {
    this.polling = polling;
    this.budgets = budgets;
    this.stopped = stopped;
  }

  SiteStatus read() {
    return new SiteStatus(polling.read(), budgets.read(), stopped.get());
  }
}
