package org.soletape.web.status;

import java.util.List;
import java.util.Optional;
import org.soletape.db.StandbyState;
import org.soletape.polling.PollingStatus;
import org.soletape.rates.RateStatus;
import org.soletape.upkeep.budget.Budget;

/**
 * How the site is doing, as page and JSON tell it.
 *
 * @param sentence how fresh the prices are, for somebody who buys and sells
 * @param stopped what the process must do and does no more, in words
 * @param standby where public reads come from; empty when there is only one server
 * @param rates how far reference rates are; empty when they are off
 */
public record SiteStatus(
    StatusSentence sentence,
    PollingStatus polling,
    Budget budget,
    List<String> stopped,
    Optional<StandbyState> standby,
    Optional<RateStatus> rates) {}
