package org.soletape.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.Provider;

/** What no venue has: a look at the requests, faults on demand, pictures, descriptions. */
record ControlRoutes(
    RequestJournal journal, Faults faults, Function<String, Optional<String>> pictures) {

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/journal", ctx -> Answers.send(ctx, journalPage()));
    routes.delete("/journal", this::clearJournal);
    routes.get("/faults", ctx -> Answers.send(ctx, faultsPage()));
    routes.put("/faults/{rule}", this::raiseFault);
    routes.delete("/faults", this::clearFaults);
    routes.get("/pictures/{file}", this::picture);
    for (Provider venue : Provider.values()) {
      routes.get("/" + venue.id() + "/openapi.yaml", ctx -> describe(ctx, venue));
    }
  }

  private JsonNode journalPage() {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ObjectNode venues = page.putObject("venues");
    for (Provider venue : Provider.values()) {
      addTotals(venues.putObject(venue.id()), venue);
    }
    ArrayNode requests = page.putArray("requests");
    journal.entries().forEach(entry -> addEntry(requests.addObject(), entry));
    return page;
  }

  private void addTotals(ObjectNode totals, Provider venue) {
    totals.put("requests", journal.count(venue));
    ObjectNode byStatus = totals.putObject("by_status");
    journal
        .countByStatus(venue)
        .forEach((status, count) -> byStatus.put(String.valueOf(status), count));
    totals.put(
        "smallest_gap_ms",
        journal.smallestGap(venue).map(gap -> gap.toNanos() / 1_000_000.0).orElse(null));
  }

  private static void addEntry(ObjectNode json, JournalEntry entry) {
    json.put("number", entry.number())
        .put("arrived_nanos", entry.arrivedNanos())
        .put("arrived_at", entry.arrivedAt().toString())
        .put("venue", entry.venue().id())
        .put("method", entry.method())
        .put("target", entry.target())
        .put("status", entry.status().isPresent() ? entry.status().getAsInt() : null);
  }

  private void clearJournal(Context ctx) {
    journal.clear();
    ctx.status(204);
  }

  private JsonNode faultsPage() {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("current", faults.current().map(FaultRule::toString).orElse(null));
    ArrayNode known = page.putArray("known");
    for (FaultProfile profile : FaultProfile.values()) {
      known.addObject().put("name", profile.id()).put("does", profile.description());
    }
    return page;
  }

  private void raiseFault(Context ctx) {
    try {
      faults.raise(FaultRule.parse(ctx.pathParam("rule")));
      Answers.send(ctx, faultsPage());
    } catch (IllegalArgumentException e) {
      ctx.status(400).result(e.getMessage());
    }
  }

  private void clearFaults(Context ctx) {
    faults.clear();
    ctx.status(204);
  }

  private void picture(Context ctx) {
    String sku = ctx.pathParam("file").replaceFirst("\\.svg$", "");
    pictures
        .apply(sku)
        .ifPresentOrElse(
            svg ->
                ctx.contentType("image/svg+xml")
                    .header("Cache-Control", "public, max-age=86400")
                    .result(svg),
            () -> ctx.status(404).result("no picture of " + sku));
  }

  private static void describe(Context ctx, Provider venue) throws IOException {
    try (InputStream yaml =
        ControlRoutes.class.getResourceAsStream("/venues/" + venue.id() + ".yaml")) {
      ctx.contentType("application/yaml").result(yaml.readAllBytes());
    }
  }
}
