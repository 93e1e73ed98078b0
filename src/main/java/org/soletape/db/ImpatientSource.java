package org.soletape.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pool for whoever cannot wait, as a visitor of the site. Once a connection was had, a database
 * that gives none is believed to be away after a moment, and for the next moment everybody is told
 * so at once. A pool whose connections are all in use is only busy, and is waited for. A connection
 * that was had may fall silent too: it is left once the answer to a statement takes too long. While
 * connections come and go nobody looks after the one who takes the next: a thread for each would be
 * a tenth of a kept page.
 */
public final class ImpatientSource implements Database.Connections {
  private static final Duration PATIENCE = Duration.ofMillis(1_200);
  private static final Duration AWAY = Duration.ofSeconds(2);

  /** Less than after which the pool asks a connection whether it still lives. */
  private static final Duration NEAR = Duration.ofMillis(200);

  /** More than what a page reads takes, and less than people wait; transactions get more. */
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final HikariDataSource pool;
  private final AtomicLong awayUntil = new AtomicLong();
  private final AtomicLong nearUntil = new AtomicLong();
  private volatile boolean wasThere;
  private volatile boolean isAway;

  public ImpatientSource(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection get() throws SQLException {
    if (isAway && System.nanoTime() - awayUntil.get() < 0) {
      throw away();
    }
    if (!wasThere) {
      return had(pool.getConnection());
    }
    return isNear() ? near() : awaited();
  }

  /** Nobody waits for a connection that is free when another was had just now. */
  private boolean isNear() {
    return System.nanoTime() - nearUntil.get() < 0
        && pool.getHikariPoolMXBean().getIdleConnections() > 0;
  }

  @Override
  public void lost() {
    nearUntil.set(System.nanoTime());
  }

  private Connection near() throws SQLException {
    try {
      return had(pool.getConnection());
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private Connection awaited() throws SQLException {
    CompletableFuture<Connection> asked = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> ask(asked));
    return await(asked);
  }

  private void ask(CompletableFuture<Connection> asked) {
    try {
      Connection connection = pool.getConnection();
      if (!asked.complete(connection)) {
        // Nobody waits any more, but the database is there.
        isAway = false;
        connection.close();
      }
    } catch (SQLException | RuntimeException e) {
      asked.completeExceptionally(e);
    }
  }

  private Connection await(CompletableFuture<Connection> asked) throws SQLException {
    try {
      return had(asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return isBusy() ? had(join(asked)) : giveUp(asked);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return giveUp(asked);
    }
  }

  private Connection giveUp(CompletableFuture<Connection> asked) throws SQLException {
    if (!asked.completeExceptionally(away())) {
      return had(join(asked));
    }
    leave();
    throw away();
  }

  private static Connection join(CompletableFuture<Connection> asked) throws SQLException {
    try {
      return asked.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e.getCause());
    }
  }

  private SQLException failure(Throwable cause) {
    if (cause instanceof SQLTransientConnectionException) {
      leave();
    }
    return cause instanceof SQLException failure ? failure : new SQLException(cause);
  }

  private void leave() {
    awayUntil.set(System.nanoTime() + AWAY.toNanos());
    isAway = true;
  }

  /** The pool takes its own timeout back with the connection. */
  private Connection had(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER.toMillis()));
    wasThere = true;
    nearUntil.set(System.nanoTime() + NEAR.toNanos());
    isAway = false;
    return connection;
  }

  private boolean isBusy() {
    return pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
  }

  private static SQLException away() {
    return new SQLTransientConnectionException("the database does not answer", "08001");
  }
}
