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
  private static final String DATABASES = "select soletape.database_bytes() as bytes";

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

  /**
   * What the database took at a time.
   *
   * @param databaseBytes all databases of the server, as a plan counts them
   */
  record Sizes(Instant measuredAt, long databaseBytes, TapeSize tape) {}

  private final Database database;
  private volatile Optional<Sizes> own = Optional.empty();

  SizeMeasuring(Database database) {
    this.database = database;
  }

  /** A measurement of the last hour, without writing anything. */
  Sizes recent(Instant now) {
    Instant oldest = now.minus(GOOD_FOR);
    Sizes recent =
        own.filter(measured -> measured.measuredAt().isAfter(oldest))
            .or(() -> database.find(KEPT, SizeMeasuring::read, oldest))
            .orElseGet(() -> measure(now));
    own = Optional.of(recent);
    return recent;
  }

  /** A measurement of the last hour, written down for the other processes. */
  Sizes hourly(Instant now) {
    return database
        .find(KEPT, SizeMeasuring::read, now.minus(GOOD_FOR))
        .orElseGet(() -> measureAndKeep(now));
  }

  Sizes measureAndKeep(Instant now) {
    Sizes measured = measure(now);
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

  Sizes measure(Instant now) {
    long bytes = database.get(DATABASES, row -> row.longInteger("bytes"));
    return new Sizes(now, bytes, TapeSize.measure(database));
  }

  private static Sizes read(Row row) throws SQLException {
    return new Sizes(
        row.instant("measured_at"), row.longInteger("database_bytes"), TapeSize.read(row));
  }
}
