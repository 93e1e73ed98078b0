package org.soletape.web.status;

import java.util.Locale;
import org.soletape.db.StandbyState;
import org.soletape.polling.Coverage;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.RunSummary;
import org.soletape.polling.VenueStatus;
import org.soletape.rates.RateStatus;
import org.soletape.upkeep.budget.Gauge;
import org.soletape.upkeep.budget.Step;
import org.soletape.web.Json;

/** The state of polling and its budget, written. */
record StatusJson(SiteStatus site) {

  void write(Json json) {
    PollingStatus status = site.polling();
    json.field("sentence", site.sentence().text())
        .object("current_slot", fields -> write(status.current(), fields))
        .object("last_full_slot", status.lastFull(), StatusJson::write)
        .field("next_due_at", status.nextDue())
        .field("unmapped_products", status.unmappedProducts())
        .objects("venues", status.venues(), StatusJson::write)
        .objects("runs", status.runs(), StatusJson::write)
        .texts("stopped", site.stopped())
        .object("standby", site.standby(), StatusJson::write)
        .object("rates", site.rates(), StatusJson::write)
        .object("budget", this::writeBudget);
  }

  private static void write(Coverage coverage, Json json) {
    json.field("slot", coverage.slot())
        .field("covered", coverage.covered())
        .field("tracked", coverage.tracked())
        .field("complete", coverage.isComplete());
  }

  private static void write(VenueStatus venue, Json json) {
    json.field("provider", venue.provider().id())
        .field("calls_today", venue.callsToday())
        .field("quota", venue.quota())
        .field("lease", venue.lease().name().toLowerCase(Locale.ROOT))
        .field("off_since", venue.offSince())
        .field("last_request_at", venue.lastRequestAt())
        .field("mapped", venue.products().mapped())
        .field("unmapped", venue.products().unmapped())
        .object("last_failure", venue.lastFailure(), StatusJson::write);
  }

  private static void write(VenueStatus.LastFailure failure, Json json) {
    json.field("sku", failure.sku())
        .field("kind", failure.kind())
        .field("message", failure.message())
        .field("failed_at", failure.failedAt());
  }

  private static void write(RunSummary run, Json json) {
    json.field("id", run.id())
        .field("trigger", run.trigger())
        .field("slot", run.slot())
        .field("started_at", run.startedAt())
        .field("ended_at", run.endedAt())
        .field("outcome", run.outcome().word())
        .field("synced", run.outcome().synced())
        .field("failed", run.outcome().failed())
        .field("remaining", run.outcome().remaining())
        .field("calls", run.outcome().calls())
        .objects("failures", run.failures(), StatusJson::write)
        .texts("notes", run.notes());
  }

  private static void write(RunSummary.FailureCount failure, Json json) {
    json.field("provider", failure.provider())
        .field("kind", failure.kind())
        .field("count", failure.count())
        .field("example", failure.example());
  }

  private static void write(StandbyState standby, Json json) {
    json.field("in_use", standby.isInUse())
        .field("since", standby.since())
        .field("trouble", standby.trouble());
  }

  private static void write(RateStatus rates, Json json) {
    json.field("day", rates.newest().map(RateStatus.Newest::day))
        .field("source", rates.newest().map(RateStatus.Newest::source))
        .field("age_days", rates.newest().map(RateStatus.Newest::age))
        .field("answered_at", rates.answeredAt())
        .field("trouble", rates.trouble());
  }

  /** What is used of the free plans. */
  private void writeBudget(Json json) {
    json.field("rhythm", site.budget().rhythm().word())
        .field("measured_at", site.budget().measuredAt())
        .field("bytes_per_point", site.budget().bytesPerPoint())
        .objects("meters", site.budget().gauges(), StatusJson::write)
        .objects("steps", site.budget().steps(), StatusJson::write);
  }

  private static void write(Gauge gauge, Json json) {
    json.field("meter", gauge.usage().meter().word())
        .field("used", gauge.usage().used())
        .field("limit", gauge.usage().limit())
        .field("per_day", gauge.pace().perDay())
        .field("outlook", gauge.pace().outlook().state().word())
        .field("full_on", gauge.pace().outlook().day());
  }

  private static void write(Step step, Json json) {
    json.field("taken_at", step.takenAt())
        .field("meter", step.meter().word())
        .field("used", step.used())
        .field("limit", step.limit())
        .field("from", step.from().word())
        .field("to", step.to().word())
        .field("until", step.until());
  }
}
