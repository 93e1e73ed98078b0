/**
 * What is used of the free plans: meters and their pace, the steps polling takes to stay inside,
 * and what another configuration would use.
 *
 * <pre>{@code
 * Usage(meter, used, limit)      82 % of the month's requests
 *   -> StepDown.next(...)        SPARING: polled less often, at 80 % and 95 %
 *   -> StepLedger                the step, written down with its reason; one process at a time
 *   -> market.PollingCalendar    what is due in that rhythm
 * }</pre>
 *
 * <p>It slows at once and quickens late, so that it does not swing around a limit. {@link
 * org.soletape.upkeep.budget.BudgetWatch} looks and steps, at the start of every sync; {@link
 * org.soletape.upkeep.budget.BudgetReads} only tells. {@link org.soletape.upkeep.budget.Prediction}
 * reckons what more would use, by measured costs.
 */
package org.soletape.upkeep.budget;
