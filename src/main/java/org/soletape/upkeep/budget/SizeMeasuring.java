package org.soletape.upkeep.budget;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** Measures the database, at most once an hour among all processes that may write it down. */
final class SizeMeasuring {
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  /** A database we may not connect to cannot be measured by us. */
  private static final String DATABASES =
      """
      select sum(pg_database_size(oid))::bigint as bytes from pg_database
      where has_database_privilege(oid, 'connect')
      """;

  private static final String KEPT =
      """
      select measured_at, database_bytes, own_bytes, tape_bytes, points
      from soletape.size_measurement where measured_at > ?
      """;

  private static final String KEEP =
      """
      insert into soletape.size_measurement
        (measured_at, database_bytes, own_bytes, tape_bytes, points)
      values (?, ?, ?, ?, ?)
      on conflict (one_row) do update set measured_at = excluded.measured_at,
        database_bytes = excluded.database_bytes, own_bytes = excluded.own_bytes,
        tape_bytes = excluded.tape_bytes, points = excluded.points
      """;

  private final Database database;
  private volatile Optional<SizeMeasurement> own = Optional.empty();

  SizeMeasuring(Database database) {
    this.database = database;
  }

  /** A measurement of the last hour, without writing anything. */
  SizeMeasurement recent(Instant now) {
    Instant oldest = now.minus(GOOD_FOR);
    SizeMeasurement recent =
        own.filter(measured -> measured.measuredAt().isAfter(oldest))
            .or(() -> database.find(KEPT, SizeMeasuring::read, oldest))
            .orElseGet(() -> measure(now));
    own = Optional.of(recent);
    return recent;
  }

  /** A measurement of the last hour, written down for the other processes. */
  SizeMeasurement hourly(Instant now) {
    return database
        .find(KEPT, SizeMeasuring::read, now.minus(GOOD_FOR))
        .orElseGet(() -> measureAndKeep(now));
  }

  /** Measures now. */
  SizeMeasurement measureAndKeep(Instant now) {
    SizeMeasurement measured = measure(now);
    TapeSize tape = measured.tape();
    database.update(
        KEEP,
        measured.measuredAt(),
        measured.databaseBytes(),
        tape.ownBytes(),
        tape.tapeBytes(),
        tape.points());
    return measured;
  }

  SizeMeasurement measure(Instant now) {
    long bytes = database.get(DATABASES, row -> row.longInteger("bytes"));
    return new SizeMeasurement(now, bytes, TapeSize.measure(database));
  }

  private static SizeMeasurement read(Row row) throws SQLException {
    return new SizeMeasurement(
        row.instant("measured_at"),
        row.longInteger("database_bytes"),
        new TapeSize(
            row.longInteger("tape_bytes"),
            row.longInteger("own_bytes"),
            row.longInteger("points")));
  }
}
