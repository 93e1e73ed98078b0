package org.soletape.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
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

  private final Path folder;
  private final Map<String, EmbeddedPostgres> started = new HashMap<>();
  private final int port;
  private int standbyPort;

  private ReplicatedServers(Path folder) throws IOException {
    this.folder = folder;
    this.port = server("primary", 0);
  }

  public static ReplicatedServers start() {
    try {
      ReplicatedServers servers = new ReplicatedServers(Files.createTempDirectory("replicated"));
      servers.admin("create role " + OWNER + " login bypassrls");
      servers.admin("create database tape owner " + OWNER);
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
    return url(port);
  }

  public DatabaseUrl standby() {
    return url(standbyPort);
  }

  private static DatabaseUrl url(int port) {
    return DatabaseUrl.parse("jdbc:postgresql://127.0.0.1:%d/tape?user=%s".formatted(port, OWNER));
  }

  /** How many statements with this text the primary has been sent. */
  public long atPrimary(String text) {
    return statements("primary", text);
  }

  /** How many the standby has been sent. */
  public long atStandby(String text) {
    return statements("standby", text);
  }

  private long statements(String server, String text) {
    try (Stream<String> lines = Files.lines(log(server))) {
      return lines.filter(line -> line.contains(text)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until the standby has everything the primary has now. */
  public void awaitReplay() {
    String written = ask(port, "select pg_current_wal_insert_lsn()::text");
    String caughtUp = "select (pg_last_wal_replay_lsn() >= '" + written + "'::pg_lsn)::text";
    for (int i = 0; i < 1_000; i++) {
      if (ask(standbyPort, caughtUp).equals("true")) {
        return;
      }
      pause(Duration.ofMillis(10));
    }
    throw new AssertionError("the standby does not catch up");
  }

  public void pauseReplay() {
    awaitReplay();
    ask(standbyPort, "select pg_wal_replay_pause()::text");
  }

  public void resumeReplay() {
    ask(standbyPort, "select pg_wal_replay_resume()::text");
  }

  /** Ends the standby as a broken machine does. */
  public void killStandby() {
    kill("standby");
  }

  public void startStandby() {
    try {
      standbyPort = server("standby", standbyPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes connections, and says nothing any more. */
  public void freezeStandby() {
    signal("-STOP", "standby");
  }

  public void thawStandby() {
    signal("-CONT", "standby");
  }

  private void signal(String signal, String server) {
    ProcessHandle postmaster = postmaster(server);
    Stream.concat(Stream.of(postmaster), postmaster.descendants())
        .forEach(process -> run("kill", signal, String.valueOf(process.pid())));
  }

  private static void run(String... command) {
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProcessHandle postmaster(String server) {
    try {
      Path pid = folder.resolve(server).resolve("postmaster.pid");
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int server(String name, int wanted) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve(name))
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setServerConfig("fsync", "off")
            .setServerConfig("log_statement", "all")
            .setServerConfig("shared_buffers", "16MB")
            .setServerConfig("max_connections", "50")
            .setOutputRedirector(Redirect.appendTo(log(name).toFile()))
            .setErrorRedirector(Redirect.appendTo(log(name).toFile()));
    // One that was killed holds its folder until it is closed.
    if (started.containsKey(name)) {
      started.remove(name).close();
    }
    started.put(name, (wanted == 0 ? builder : builder.setPort(wanted)).start());
    return started.get(name).getPort();
  }

  private Path log(String server) {
    return folder.resolve(server + ".log");
  }

  private void copy() throws SQLException, IOException {
    Path from = folder.resolve("primary");
    Path to = folder.resolve("standby");
    try (Connection connection = superuser(port);
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
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(port));
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

  private void admin(String sql) throws SQLException {
    try (Connection connection = superuser(port);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(int port, String sql) {
    try (Connection connection = superuser(port);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection superuser(int port) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port));
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
    for (String server : List.of("standby", "primary")) {
      if (Files.exists(folder.resolve(server).resolve("postmaster.pid"))) {
        kill(server);
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void kill(String server) {
    ProcessHandle postmaster = postmaster(server);
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
