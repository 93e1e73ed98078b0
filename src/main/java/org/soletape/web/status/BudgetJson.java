package org.soletape.web.status;

import static org.soletape.web.Json.number;
import static org.soletape.web.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalLong;
import org.soletape.upkeep.budget.Budget;
import org.soletape.upkeep.budget.Gauge;
import org.soletape.upkeep.budget.Step;

/** What is used of the free plans, written as one field. */
record BudgetJson(Budget budget) {

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("budget");
    json.writeStringField("rhythm", budget.rhythm().word());
    json.writeStringField("measured_at", budget.measuredAt().toString());
    number(json, "bytes_per_point", budget.bytesPerPoint());
    json.writeArrayFieldStart("meters");
    for (Gauge gauge : budget.gauges()) {
      write(json, gauge);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("steps");
    for (Step step : budget.steps()) {
      write(json, step);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Gauge gauge) throws IOException {
    json.writeStartObject();
    json.writeStringField("meter", gauge.usage().meter().word());
    json.writeNumberField("used", gauge.usage().used());
    whole(json, "limit", gauge.usage().limit());
    whole(json, "per_day", gauge.pace().perDay());
    json.writeStringField("outlook", gauge.pace().outlook().state().word());
    text(json, "full_on", gauge.pace().outlook().day());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("taken_at", step.takenAt().toString());
    json.writeStringField("meter", step.meter().word());
    json.writeNumberField("used", step.used());
    json.writeNumberField("limit", step.limit());
    json.writeStringField("from", step.from().word());
    json.writeStringField("to", step.to().word());
    text(json, "until", step.until());
    json.writeEndObject();
  }

  private static void whole(JsonGenerator json, String name, OptionalLong value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsLong());
    } else {
      json.writeNullField(name);
    }
  }
}
