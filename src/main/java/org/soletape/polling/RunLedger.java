package org.soletape.polling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soletape.db.Database;
import org.soletape.market.Slot;

/** A row for every run: who asked, which slot, what came of it. */
final class RunLedger {
  /** A running row that is silent for this long belongs to a process that died. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  private static final String START =
      """
      insert into soletape.runs (trigger, slot, started_at, heartbeat_at)
      values (?, ?, ?, ?) returning id
      """;

  private static final String FINISH =
      """
      update soletape.runs set ended_at = ?, heartbeat_at = ?, outcome = ?, synced = ?, failed = ?,
        remaining = ?, calls = ?, failures = ?::jsonb, notes = ?::jsonb
      where id = ?
      """;

  private static final String ABANDON =
      """
      update soletape.runs set ended_at = heartbeat_at, outcome = 'abandoned',
        notes = '["the process ended without a word"]'
      where outcome = 'running' and heartbeat_at < ?
      """;

  private final Database database;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  RunLedger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Opens the row of a run, and closes those of runs that died. */
  long start(String trigger, Slot slot) {
    database.update(ABANDON, clock.instant().minus(SILENT));
    return database.get(
        START,
        row -> row.longInteger("id"),
        trigger,
        slot.start(),
        clock.instant(),
        clock.instant());
  }

  void heartbeat(long id) {
    database.update("update soletape.runs set heartbeat_at = ? where id = ?", clock.instant(), id);
  }

  void finish(long id, RunReport report) {
    database.update(
        FINISH,
        clock.instant(),
        clock.instant(),
        report.outcome(),
        report.synced(),
        report.failed(),
        report.remaining(),
        report.calls(),
        text(failures(report.failures())),
        text(json.valueToTree(report.notes())),
        id);
  }

  /** One entry per venue and kind: how many, and the first of them in words. */
  private ArrayNode failures(List<Failure> failures) {
    Map<String, ObjectNode> kinds = new LinkedHashMap<>();
    for (Failure failure : failures) {
      ObjectNode kind =
          kinds.computeIfAbsent(
              failure.provider().id() + " " + failure.kind(),
              key ->
                  json.createObjectNode()
                      .put("provider", failure.provider().id())
                      .put("kind", failure.kind())
                      .put("count", 0)
                      .put("example", failure.sku() + ": " + failure.message()));
      kind.put("count", kind.get("count").intValue() + 1);
    }
    return json.createArrayNode().addAll(kinds.values());
  }

  private String text(Object tree) {
    try {
      return json.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
