package org.soletape.web.status;

import static org.soletape.web.Json.number;
import static org.soletape.web.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.db.StandbyState;
import org.soletape.polling.Coverage;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.RunSummary;
import org.soletape.polling.VenueStatus;

/** The state of polling and its budget, written. */
record StatusJson(SiteStatus site) {

  void write(JsonGenerator json) throws IOException {
    PollingStatus status = site.polling();
    json.writeStartObject();
    writeCoverage(json, "current_slot", Optional.of(status.current()));
    writeCoverage(json, "last_full_slot", status.lastFull());
    json.writeStringField("next_due_at", status.nextDue().toString());
    json.writeNumberField("unmapped_products", status.unmappedProducts());
    json.writeArrayFieldStart("venues");
    for (VenueStatus venue : status.venues()) {
      writeVenue(json, venue);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("runs");
    for (RunSummary run : status.runs()) {
      writeRun(json, run);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("stopped");
    for (String duty : site.stopped()) {
      json.writeString(duty);
    }
    json.writeEndArray();
    writeStandby(json, site.standby());
    new BudgetJson(site.budget()).write(json);
    json.writeEndObject();
  }

  private static void writeCoverage(JsonGenerator json, String name, Optional<Coverage> coverage)
      throws IOException {
    if (coverage.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("slot", coverage.get().slot().toString());
    json.writeNumberField("covered", coverage.get().covered());
    json.writeNumberField("tracked", coverage.get().tracked());
    json.writeBooleanField("complete", coverage.get().isComplete());
    json.writeEndObject();
  }

  private static void writeStandby(JsonGenerator json, Optional<StandbyState> standby)
      throws IOException {
    if (standby.isEmpty()) {
      json.writeNullField("standby");
      return;
    }
    json.writeObjectFieldStart("standby");
    json.writeBooleanField("in_use", standby.get().isInUse());
    json.writeStringField("since", standby.get().since().toString());
    text(json, "trouble", standby.get().trouble());
    json.writeEndObject();
  }

  private static void writeVenue(JsonGenerator json, VenueStatus venue) throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", venue.provider().id());
    json.writeNumberField("calls_today", venue.callsToday());
    if (venue.quota().isPresent()) {
      json.writeNumberField("quota", venue.quota().get());
    } else {
      json.writeNullField("quota");
    }
    json.writeStringField("lease", venue.lease().name().toLowerCase(Locale.ROOT));
    text(json, "off_since", venue.offSince());
    text(json, "last_request_at", venue.lastRequestAt());
    json.writeNumberField("mapped", venue.products().mapped());
    json.writeNumberField("unmapped", venue.products().unmapped());
    writeLastFailure(json, venue.lastFailure());
    json.writeEndObject();
  }

  private static void writeLastFailure(
      JsonGenerator json, Optional<VenueStatus.LastFailure> failure) throws IOException {
    if (failure.isEmpty()) {
      json.writeNullField("last_failure");
      return;
    }
    json.writeObjectFieldStart("last_failure");
    json.writeStringField("sku", failure.get().sku());
    json.writeStringField("kind", failure.get().kind());
    json.writeStringField("message", failure.get().message());
    json.writeStringField("failed_at", failure.get().failedAt().toString());
    json.writeEndObject();
  }

  private static void writeRun(JsonGenerator json, RunSummary run) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", run.id());
    json.writeStringField("trigger", run.trigger());
    json.writeStringField("slot", run.slot().toString());
    json.writeStringField("started_at", run.startedAt().toString());
    text(json, "ended_at", run.endedAt());
    json.writeStringField("outcome", run.outcome().word());
    json.writeNumberField("synced", run.outcome().synced());
    json.writeNumberField("failed", run.outcome().failed());
    number(json, "remaining", run.outcome().remaining());
    json.writeNumberField("calls", run.outcome().calls());
    writeFailures(json, run.failures());
    json.writeArrayFieldStart("notes");
    for (String note : run.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFailures(JsonGenerator json, List<RunSummary.FailureCount> failures)
      throws IOException {
    json.writeArrayFieldStart("failures");
    for (RunSummary.FailureCount failure : failures) {
      json.writeStartObject();
      json.writeStringField("provider", failure.provider());
      json.writeStringField("kind", failure.kind());
      json.writeNumberField("count", failure.count());
      json.writeStringField("example", failure.example());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
