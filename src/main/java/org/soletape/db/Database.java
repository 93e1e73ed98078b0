package org.soletape.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A PostgreSQL database. Single statements commit on their own; several go together through {@link
 * #transaction}.
 */
public final class Database {
  static final String IS_STANDBY = "select pg_is_in_recovery() as is_standby";

  private static final Duration TRANSACTION_ANSWER = Duration.ofSeconds(30);

  private final Connections connections;
  private final Patience patience;
  private final Replica replica;

  public Database(DataSource dataSource) {
    this(dataSource::getConnection);
  }

  public Database(Connections connections) {
    this(connections, Patience.NONE, Replica.NONE);
  }

  private Database(Connections connections, Patience patience, Replica replica) {
    this.connections = connections;
    this.patience = patience;
    this.replica = replica;
  }

  /** Where a connection comes from, which is closed after its use. */
  @FunctionalInterface
  public interface Connections {
    Connection get() throws SQLException;

    /** One of them broke, and so may the others have. */
    default void lost() {}
  }

  /** What to do when the database is lost in the middle of something. */
  public interface Patience {
    /** Tells at once. */
    Patience NONE =
        new Patience() {
          @Override
          public <T> T call(Supplier<T> work) {
            return work.get();
          }
        };

    /**
     * Does a piece of work, if need be several times: also work that was done and whose answer got
     * lost.
     */
    <T> T call(Supplier<T> work);
  }

  /** Who may answer reads in this database's place, and hears of what was written to it. */
  interface Replica {
    /** There is none. */
    Replica NONE =
        new Replica() {
          @Override
          public <T> T read(Function<Session, T> work, Supplier<T> primary) {
            return primary.get();
          }

          @Override
          public void written() {}
        };

    /**
     * Reads here or there.
     *
     * @param primary the same work, done at the database itself
     */
    <T> T read(Function<Session, T> work, Supplier<T> primary);

    void written();
  }

  /** The same database, used with patience. */
  public Database patient(Patience shown) {
    return new Database(connections, shown, replica);
  }

  /** The same database with this replica beside it. */
  Database beside(Replica other) {
    return new Database(connections, patience, other);
  }

  public <T> List<T> list(String sql, Session.RowReader<T> reader, Object... parameters) {
    return call(session -> session.list(sql, reader, parameters));
  }

  public <T> Optional<T> find(String sql, Session.RowReader<T> reader, Object... parameters) {
    return call(session -> session.find(sql, reader, parameters));
  }

  public <T> T get(String sql, Session.RowReader<T> reader, Object... parameters) {
    return call(session -> session.get(sql, reader, parameters));
  }

  /** Hands rows over one by one and keeps none of them; the connection is held until the last. */
  public <T> void each(
      String sql, Session.RowReader<T> reader, Consumer<? super T> taker, Object... parameters) {
    transaction(
        session -> {
          session.each(sql, reader, taker, parameters);
          return true;
        });
  }

  public int update(String sql, Object... parameters) {
    int rows = callHere(session -> session.update(sql, parameters));
    replica.written();
    return rows;
  }

  /** Runs statements that succeed or fail together. */
  public <T> T transaction(Function<Session, T> work) {
    T result = patience.call(() -> transactionOnce(work));
    replica.written();
    return result;
  }

  private <T> T transactionOnce(Function<Session, T> work) {
    try (Connection connection = connections.get()) {
      giveTime(connection);
      connection.setAutoCommit(false);
      try {
        T result = work.apply(new Session(connection));
        connection.commit();
        connection.setAutoCommit(true);
        return result;
      } catch (DatabaseException e) {
        undo(connection, e);
        throw told(connection, e);
      } catch (RuntimeException | Error e) {
        undo(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * A statement of a transaction may wait for another one of the same person, or be a large one.
   */
  private static void giveTime(Connection connection) throws SQLException {
    int answer = connection.getNetworkTimeout();
    if (answer > 0 && answer < TRANSACTION_ANSWER.toMillis()) {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TRANSACTION_ANSWER.toMillis()));
    }
  }

  /** A broken connection cannot be asked to; what broke it is what has to be told. */
  private static void undo(Connection connection, Throwable failure) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private <T> T call(Function<Session, T> work) {
    return replica.read(work, () -> callHere(work));
  }

  private <T> T callHere(Function<Session, T> work) {
    return patience.call(() -> callOnce(work));
  }

  private <T> T callOnce(Function<Session, T> work) {
    try (Connection connection = connections.get()) {
      return read(connection, work);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  private <T> T read(Connection connection, Function<Session, T> work) {
    try {
      return work.apply(new Session(connection));
    } catch (DatabaseException e) {
      throw told(connection, e);
    }
  }

  /** A standby refuses writes in the words of any database that takes none. */
  private DatabaseException told(Connection connection, DatabaseException failure) {
    if (failure.isConnectionLoss()) {
      connections.lost();
    }
    boolean ofStandby =
        failure.takesNoWrites()
            && new Session(connection).get(IS_STANDBY, row -> row.bool("is_standby"));
    return ofStandby ? DatabaseException.ofStandby(failure) : failure;
  }
}
