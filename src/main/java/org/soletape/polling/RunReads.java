package org.soletape.polling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.Slot;

/** Reads the rows that runs leave. */
final class RunReads {
  private static final String NEWEST =
      """
      select id, trigger, slot, started_at, ended_at, outcome, synced, failed, remaining, calls,
        failures::text as failures, notes::text as notes
      from soletape.runs order by started_at desc, id desc limit ?
      """;

  private final Database database;

  RunReads(Database database) {
    this.database = database;
  }

  List<RunSummary> newest(int count) {
    return database.list(NEWEST, RunReads::run, count);
  }

  private static RunSummary run(Row row) throws SQLException {
    return new RunSummary(
        row.longInteger("id"),
        row.text("trigger"),
        new Slot(row.instant("slot")),
        row.instant("started_at"),
        row.optionalInstant("ended_at"),
        row.text("outcome"),
        new RunSummary.Counts(
            row.integer("synced"),
            row.integer("failed"),
            row.optionalInteger("remaining"),
            row.integer("calls")),
        failures(tree(row.text("failures"))),
        notes(tree(row.text("notes"))));
  }

  private static List<RunSummary.FailureCount> failures(JsonNode tree) {
    List<RunSummary.FailureCount> failures = new ArrayList<>();
    for (JsonNode failure : tree) {
      failures.add(
          new RunSummary.FailureCount(
              failure.path("provider").asText(),
              failure.path("kind").asText(),
              failure.path("count").asInt(),
              failure.path("example").asText()));
    }
    return failures;
  }

  private static List<String> notes(JsonNode tree) {
    List<String> notes = new ArrayList<>();
    tree.forEach(note -> notes.add(note.asText()));
    return notes;
  }

  private static JsonNode tree(String text) {
    try {
      return Json.READER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run's row holds no JSON", e);
    }
  }

  /** Loaded with the first row: a start reads none, and the library has hundreds of classes. */
  private static final class Json {
    static final ObjectMapper READER = new ObjectMapper();
  }
}
