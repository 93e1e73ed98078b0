package org.soletape.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * The driver, which lets calls of our functions be prepared where a session lasts: at PostgreSQL
 * itself. A pooler lends another session with every transaction and tells an id of its own for the
 * one process that a connection leads to, so it is known by that.
 *
 * <p>Other statements are planned anew each time. A plan that serves all parameters is as good for
 * a call, and many times slower for a statement with lists. The driver itself prepares a call again
 * whose function returns other columns since.
 */
public final class PreparingDriver extends Driver {
  private static final int USES_BEFORE_PREPARED = 5;
  private static final List<String> CALLS = List.of("select soletape.", "select * from soletape.");

  static {
    try {
      // The pool looks for it there.
      DriverManager.registerDriver(new PreparingDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    Connection connection = super.connect(url, properties);
    if (connection != null && lasts(connection)) {
      connection.unwrap(PGConnection.class).setPrepareThreshold(USES_BEFORE_PREPARED);
    }
    return connection;
  }

  private static boolean lasts(Connection connection) throws SQLException {
    int told = connection.unwrap(PGConnection.class).getBackendPID();
    try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()");
        ResultSet result = statement.executeQuery()) {
      return result.next() && result.getInt(1) == told;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Keeps a statement that is no call from being prepared; one of another driver is left alone. */
  static void keepUnprepared(PreparedStatement statement, String sql) throws SQLException {
    if (CALLS.stream().noneMatch(sql::startsWith) && statement.isWrapperFor(PGStatement.class)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
  }
}
