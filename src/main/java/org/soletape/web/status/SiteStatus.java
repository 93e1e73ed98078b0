package org.soletape.web.status;

import java.util.List;
import org.soletape.polling.PollingStatus;
import org.soletape.upkeep.budget.Budget;

/**
 * How the site is doing, as page and JSON tell it.
 *
 * @param stopped what the process must do and does no more, in words
 */
record SiteStatus(PollingStatus polling, Budget budget, List<String> stopped) {}
