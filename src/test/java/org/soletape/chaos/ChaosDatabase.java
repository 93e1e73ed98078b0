package org.soletape.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.soletape.testing.RestartableServer;

/**
 * The PostgreSQL of a run. Its time is told by a function that stands before the server's own in
 * the search path, so that the slot can turn without six hours passing.
 */
final class ChaosDatabase implements AutoCloseable {
  static final String OWNER = "tape_owner";
  private static final String NAME = "tape";

  /** Nothing that was committed may be lost when the server is stopped, only when power fails. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "on",
          "shared_buffers", "32MB",
          "max_connections", "60");

  /** Planned apart from its caller, so that it looks at the shift of this very moment. */
  private static final String CLOCK =
      """
      create function chaos.clock_timestamp() returns timestamptz
        language plpgsql volatile security definer set search_path = pg_catalog as $$
      begin
        return clock_timestamp() + (select s.shift from chaos.shifts s);
      end $$
      """;

  private static final String END_SESSIONS =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = 'tape' and pid <> pg_backend_pid()
      """;

  private final RestartableServer server;

  ChaosDatabase(Path folder) throws SQLException {
    server = new RestartableServer(folder, "postgres", SETTINGS);
    server.start();
    server.admin(
        "postgres",
        "create role " + OWNER + " login bypassrls",
        "create database " + NAME + " owner " + OWNER);
  }

  int port() {
    return server.port();
  }

  /** Its address at a port, for the program. */
  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, NAME, OWNER);
  }

  Connection connect() throws SQLException {
    return server.superuser(NAME);
  }

  /** From now on its time is so far from the machine's. */
  void shift(Duration shift) throws SQLException {
    server.admin(
        NAME,
        "create schema chaos",
        "create table chaos.shifts (shift interval not null)",
        "insert into chaos.shifts values ('" + shift + "')",
        CLOCK,
        "grant usage on schema chaos to public",
        "alter database " + NAME + " set search_path = chaos, pg_catalog, public");
  }

  /** Moves its time on, and with it the leases that processes hold: nobody was silent so long. */
  void shiftBy(Duration more) throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("lock table soletape.venue_leases in access exclusive mode");
        statement.execute("update chaos.shifts set shift = shift + interval '" + more + "'");
        statement.execute(
            "update soletape.venue_leases set expires_at = expires_at + interval '%1$s', last_request_at = last_request_at + interval '%1$s'"
                .formatted(more));
      }
      connection.commit();
    }
  }

  /** What a minute of silence does to the leases of the dead. */
  void expireLeases() throws SQLException {
    server.admin(
        NAME, "update soletape.venue_leases set expires_at = expires_at - interval '2 minutes'");
  }

  void endSessions() throws SQLException {
    server.admin(NAME, END_SESSIONS);
  }

  /** Takes no writes from now on, or takes them again. */
  void readOnly(boolean wanted) throws SQLException {
    server.admin(
        NAME,
        "alter database "
            + NAME
            + " set default_transaction_read_only = "
            + (wanted ? "on" : "off"),
        END_SESSIONS);
  }

  void stop() {
    server.stopImmediately();
  }

  void start() {
    server.start();
  }

  @Override
  public void close() {
    server.close();
  }
}
