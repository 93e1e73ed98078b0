package org.soletape.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A PostgreSQL database. Single statements commit on their own; several go together through {@link
 * #transaction}.
 */
public final class Database {
  private final DataSource dataSource;

  public Database(DataSource dataSource) {
    this.dataSource = dataSource;
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
    return call(session -> session.update(sql, parameters));
  }

  /** Runs statements that succeed or fail together. */
  public <T> T transaction(Function<Session, T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(new Session(connection));
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  private <T> T call(Function<Session, T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.apply(new Session(connection));
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}
