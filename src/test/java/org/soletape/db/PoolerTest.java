package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

/** That a run which asks for a transaction pooler has one in the way, with its limits. */
@EnabledIfEnvironmentVariable(named = "TEST_POOLER", matches = ".+")
class PoolerTest {
  private static final String CALL = "select soletape.is_hot(?) as hot";
  private static final String PREPARED = "select count(*)::int as n from pg_prepared_statements";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void one_connection_is_served_by_several_sessions() throws SQLException {
    try (Connection connection = test.pool().getConnection()) {
      assertThat(backend(connection)).isNotEqualTo(elsewhere(connection));
    }
  }

  @Test
  void a_setting_of_the_session_is_left_behind() throws SQLException {
    try (Connection connection = test.pool().getConnection()) {
      run(connection, "set soletape.mark = 'mine'");
      elsewhere(connection);

      assertThat(text(connection, "select current_setting('soletape.mark', true)")).isNull();
    }
  }

  @Test
  void a_prepared_statement_is_left_behind() throws SQLException {
    String preparing = test.url().jdbc() + "&prepareThreshold=1";
    try (Connection connection = DriverManager.getConnection(preparing);
        PreparedStatement statement = connection.prepareStatement("select 1")) {
      statement.executeQuery().close();
      elsewhere(connection);

      // Outside a transaction the driver would silently prepare it again.
      connection.setAutoCommit(false);
      assertThatThrownBy(statement::executeQuery).hasMessageContaining("prepared statement");
    }
  }

  @Test
  void our_own_pool_prepares_nothing() {
    int prepared =
        test.database()
            .transaction(
                session ->
                    IntStream.range(0, 10)
                        .peek(i -> session.list(CALL, row -> row.bool("hot"), i))
                        .map(i -> session.get(PREPARED, row -> row.integer("n")))
                        .max()
                        .orElseThrow());

    assertThat(prepared).isZero();
  }

  @Test
  void migrations_have_a_session_of_their_own() throws SQLException {
    try (HikariDataSource sessions = test.sessions();
        Connection connection = sessions.getConnection()) {
      assertThat(sessions.getJdbcUrl()).isNotEqualTo(test.url().jdbc());
      assertThat(backend(connection)).isEqualTo(elsewhere(connection));
    }
  }

  /**
   * Asks this connection again after a second one was served last, so that the pooler, which lends
   * the session it got back last, lends another one.
   */
  private String elsewhere(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    backend(connection);
    try (Connection other = test.pool().getConnection()) {
      other.setAutoCommit(false);
      backend(other);
      connection.commit();
      connection.setAutoCommit(true);
      other.commit();
    }
    return backend(connection);
  }

  private static String backend(Connection connection) throws SQLException {
    return text(connection, "select pg_backend_pid()::text");
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
