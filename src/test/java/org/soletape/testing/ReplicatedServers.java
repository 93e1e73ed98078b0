package org.soletape.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.soletape.db.ConnectionPool;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.Schema;
import org.soletape.portfolio.adopt.InventoryTable;

/**
 * A primary with our schema and its hot standby: two real servers with streaming replication. Both
 * write every statement down. There is no {@code pg_basebackup} among the embedded binaries, so the
 * copy is made as it makes one.
 */
public final class ReplicatedServers implements AutoCloseable {
  private static final Set<String> NOT_COPIED =
      Set.of("pg_wal", "pg_replslot", "postmaster.pid", "postmaster.opts", "epg-lock");

  private static final String OWNER = "tape_owner";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "off",
          "log_statement", "all",
          "shared_buffers", "16MB",
          "max_connections", "50");

  private final Path folder;
  private final RestartableServer primary;
  private final RestartableServer standby;

  private ReplicatedServers(Path folder) {
    this.folder = folder;
    this.primary = new RestartableServer(folder, "primary", SETTINGS);
    this.standby = new RestartableServer(folder, "standby", SETTINGS);
    primary.start();
  }

  public static ReplicatedServers start() {
    try {
      ReplicatedServers servers = new ReplicatedServers(Files.createTempDirectory("replicated"));
      servers.primary.admin(
          "postgres",
          "create role " + OWNER + " login bypassrls",
          "create database tape owner " + OWNER);
      try (HikariDataSource pool = ConnectionPool.open(servers.primary())) {
        new Schema(pool, InventoryTable::bringUpToDate).migrate();
      }
      servers.copy();
      servers.startStandby();
      return servers;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public DatabaseUrl primary() {
    return url(primary.port());
  }

  public DatabaseUrl standby() {
    return url(standby.port());
  }

  private static DatabaseUrl url(int port) {
    return DatabaseUrl.parse("jdbc:postgresql://127.0.0.1:%d/tape?user=%s".formatted(port, OWNER));
  }

  /** How many statements with this text the primary has been sent. */
  public long atPrimary(String text) {
    return statements(primary, text);
  }

  /** How many the standby has been sent. */
  public long atStandby(String text) {
    return statements(standby, text);
  }

  private static long statements(RestartableServer server, String text) {
    try (Stream<String> lines = Files.lines(server.log())) {
      return lines.filter(line -> line.contains(text)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until the standby has everything the primary has now. */
  public void awaitReplay() {
    String written = primary.ask("postgres", "select pg_current_wal_insert_lsn()::text");
    String caughtUp = "select (pg_last_wal_replay_lsn() >= '" + written + "'::pg_lsn)::text";
    for (int i = 0; i < 1_000; i++) {
      if (standby.ask("postgres", caughtUp).equals("true")) {
        return;
      }
      pause(Duration.ofMillis(10));
    }
    throw new AssertionError("the standby does not catch up");
  }

  public void pauseReplay() {
    awaitReplay();
    standby.ask("postgres", "select pg_wal_replay_pause()::text");
  }

  public void resumeReplay() {
    standby.ask("postgres", "select pg_wal_replay_resume()::text");
  }

  /** Ends the standby as a broken machine does. */
  public void killStandby() {
    standby.kill();
  }

  public void startStandby() {
    standby.start();
  }

  /** Takes connections, and says nothing any more. */
  public void freezeStandby() {
    standby.freeze();
  }

  public void thawStandby() {
    standby.thaw();
  }

  private void copy() throws SQLException, IOException {
    Path from = primary.data();
    Path to = standby.data();
    try (Connection connection = primary.superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('copy', true)");
      copy(from, to);
      try (ResultSet label =
          statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        label.next();
        Files.writeString(to.resolve("backup_label"), label.getString(1));
      }
    }
    for (String empty : List.of("pg_wal", "pg_wal/archive_status", "pg_replslot")) {
      Files.createDirectory(to.resolve(empty));
    }
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
    Files.createFile(to.resolve("standby.signal"));
    Files.writeString(
        to.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(primary.port()));
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(file -> isCopied(from.relativize(file))).toList();
    }
    for (Path file : files) {
      try {
        Files.copy(file, to.resolve(from.relativize(file)));
      } catch (NoSuchFileException e) {
        // Dropped meanwhile; the log says so too.
      }
    }
  }

  private static boolean isCopied(Path file) {
    return !NOT_COPIED.contains(file.getName(0).toString());
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    standby.close();
    primary.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
