package org.soletape.polling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.Slot;
import org.soletape.polling.RunSummary.FailureCount;

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

  private static final String NEWEST =
      """
      select id, trigger, slot, started_at, ended_at, outcome, synced, failed, remaining, calls,
        failures::text as failures, notes::text as notes
      from soletape.runs order by started_at desc, id desc limit ?
      """;

  private static final long BEAT_NANOS = Duration.ofSeconds(20).toNanos();

  private final Database database;
  private final Clock clock;
  private final AtomicLong lastBeat = new AtomicLong(System.nanoTime());

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

  /** Keeps a run's row alive without writing it at every product. */
  void beat(long id) {
    long now = System.nanoTime();
    long before = lastBeat.get();
    if (now - before > BEAT_NANOS && lastBeat.compareAndSet(before, now)) {
      database.update(
          "update soletape.runs set heartbeat_at = ? where id = ?", clock.instant(), id);
    }
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
        Json.text(FailureCount.of(report.failures())),
        Json.text(report.notes()),
        id);
  }

  List<RunSummary> newest(int count) {
    return database.list(NEWEST, RunLedger::summary, count);
  }

  private static RunSummary summary(Row row) throws SQLException {
    return new RunSummary(
        row.longInteger("id"),
        row.text("trigger"),
        new Slot(row.instant("slot")),
        row.instant("started_at"),
        row.optionalInstant("ended_at"),
        new RunSummary.Outcome(
            row.text("outcome"),
            row.integer("synced"),
            row.integer("failed"),
            row.optionalInteger("remaining"),
            row.integer("calls")),
        Json.list(row.text("failures"), FailureCount[].class),
        Json.list(row.text("notes"), String[].class));
  }

  /** Loaded with the first row: a start needs none, and the library has hundreds of classes. */
  private static final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static String text(Object value) {
      try {
        return MAPPER.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    static <T> List<T> list(String text, Class<T[]> shape) {
      try {
        return List.of(MAPPER.readValue(text, shape));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a run's row holds no JSON", e);
      }
    }
  }
}
