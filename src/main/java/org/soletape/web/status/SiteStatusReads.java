package org.soletape.web.status;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.db.StandbyState;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.StatusReads;
import org.soletape.rates.RateStatus;
import org.soletape.upkeep.budget.Budget;
import org.soletape.upkeep.budget.BudgetReads;

/**
 * Reads how the site is doing, for its page and its JSON alike.
 *
 * @param stopped what this process must do and does no more, in words
 * @param standby where public reads come from; empty when there is only one server
 * @param rates how far reference rates are; empty when they are off
 */
public record SiteStatusReads(
    StatusReads polling,
    BudgetReads budgets,
    Supplier<List<String>> stopped,
    Supplier<Optional<StandbyState>> standby,
    Supplier<Optional<RateStatus>> rates,
    Clock clock) {
  SiteStatus read() {
    PollingStatus state = polling.read();
    Budget budget = budgets.read();
    List<String> duties = stopped.get();
    StatusSentence sentence = StatusSentence.of(state, budget.rhythm(), duties, clock.instant());
    return new SiteStatus(sentence, state, budget, duties, standby.get(), rates.get());
  }
}
