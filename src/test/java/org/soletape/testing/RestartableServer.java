package org.soletape.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real PostgreSQL of its own that ends in every way one can, and starts again at its port. */
public final class RestartableServer implements AutoCloseable {
  private final Path data;
  private final Path log;
  private final Map<String, String> settings;
  private Optional<EmbeddedPostgres> started = Optional.empty();
  private int port;

  /**
   * One that was not started yet.
   *
   * @param folder where its data and, beside them, its log are
   */
  public RestartableServer(Path folder, String name, Map<String, String> settings) {
    this.data = folder.resolve(name);
    this.log = folder.resolve(name + ".log");
    this.settings = Map.copyOf(settings);
  }

  /** Starts it, for the first time or again; what it had committed is there. */
  public void start() {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOutputRedirector(Redirect.appendTo(log.toFile()))
            .setErrorRedirector(Redirect.appendTo(log.toFile()));
    settings.forEach(builder::setServerConfig);
    try {
      // One that was ended from outside holds its folder until it is closed.
      if (started.isPresent()) {
        started.get().close();
      }
      started = Optional.of((port == 0 ? builder : builder.setPort(port)).start());
      port = started.get().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  public Path data() {
    return data;
  }

  public Path log() {
    return log;
  }

  /** Ends all its processes as a broken machine does. */
  public void kill() {
    List<ProcessHandle> all = processes().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** An immediate stop: every session is cut off, nothing is tidied up. */
  public void stopImmediately() {
    ProcessHandle postmaster = postmaster();
    signal("-QUIT", postmaster);
    postmaster.onExit().join();
  }

  /** Takes connections, and says nothing any more. */
  public void freeze() {
    processes().forEach(process -> signal("-STOP", process));
  }

  public void thaw() {
    processes().forEach(process -> signal("-CONT", process));
  }

  public boolean isRunning() {
    return Files.exists(pidFile());
  }

  /** A session that may do everything and write always. */
  public Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&options=-c%%20default_transaction_read_only=off"
            .formatted(port, database));
  }

  /** Does what only a superuser may. */
  public void admin(String database, String... statements) throws SQLException {
    try (Connection connection = superuser(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The only value a query gives. */
  public String ask(String database, String sql) {
    try (Connection connection = superuser(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (isRunning()) {
      kill();
    }
  }

  private Stream<ProcessHandle> processes() {
    ProcessHandle postmaster = postmaster();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants());
  }

  private ProcessHandle postmaster() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }

  private static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
