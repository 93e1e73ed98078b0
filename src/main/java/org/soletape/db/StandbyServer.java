package org.soletape.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** A hot standby's end of things: reads that take no longer than people wait for a page. */
final class StandbyServer implements AutoCloseable {
  /** For a connection and the answer together, so that the primary can still be asked after it. */
  private static final Duration IN_ALL = Duration.ofMillis(1_200);

  private static final Duration AT_LEAST = Duration.ofMillis(200);

  private static final String REPLAYED =
      """
      select pg_is_in_recovery() as recovers,
        coalesce(pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0'), 0)::bigint as position,
        (select system_identifier from pg_control_system()) as cluster
      """;

  private final HikariDataSource pool;
  private final Set<Connection> known =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  StandbyServer(DatabaseUrl url) {
    this.pool = ConnectionPool.hasty(url);
  }

  /**
   * How far a standby is.
   *
   * @param recovers false for a server that is a primary, perhaps by now
   * @param position bytes of the log that are replayed
   * @param cluster the same for a primary and its standbys
   */
  record Replayed(boolean recovers, long position, long cluster) {}

  Replayed replayed() {
    return read(StandbyServer::replayed, now -> true);
  }

  /**
   * Reads here.
   *
   * @param isStillIt whether a server newly connected to, which may have been started again from an
   *     earlier state, is one that may be read from
   * @throws DatabaseException before any row was handed over
   */
  <T> T read(Function<Session, T> work, Predicate<Replayed> isStillIt) {
    long asked = System.nanoTime();
    try (Connection connection = pool.getConnection()) {
      long left = IN_ALL.minusNanos(System.nanoTime() - asked).toMillis();
      connection.setNetworkTimeout(
          Runnable::run, Math.toIntExact(Math.max(left, AT_LEAST.toMillis())));
      Session session = new Session(connection);
      if (known.add(connection.unwrap(Connection.class)) && !isStillIt.test(replayed(session))) {
        throw new SQLException("it was started again from an earlier state", "08006");
      }
      return work.apply(session);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Whether no connection was to be had because all are in use. */
  boolean isBusy() {
    return pool.isRunning()
        && pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
  }

  private static Replayed replayed(Session session) {
    return session.get(
        REPLAYED,
        row ->
            new Replayed(
                row.bool("recovers"), row.longInteger("position"), row.longInteger("cluster")));
  }

  @Override
  public void close() {
    pool.close();
  }
}
