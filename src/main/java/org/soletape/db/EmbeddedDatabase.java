package org.soletape.db;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL of our own in a folder, for machines without one. Several processes may use it: the
 * first one starts the server, later ones join it, and the last one to leave stops it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String CLIENTS_BESIDE_ME =
      """
      select count(*) from pg_stat_activity
      where backend_type = 'client backend' and application_name = 'soletape'
      """;

  private static final String NONE_BROUGHT =
      "this Soletape brings no PostgreSQL for this machine: set DATABASE_URL to one,"
          + " or take the release whose name ends in -postgres";

  private static final int LOOKS = 10;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Path folder;
  private final DatabaseUrl url;

  private EmbeddedDatabase(Path folder, int port) {
    this.folder = folder;
    this.url = DatabaseUrl.parse(jdbcUrl(port));
  }

  /** Starts the server of this folder, or joins the one that runs. */
  public static EmbeddedDatabase open(Path folder) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel = lockFile(folder);
          FileLock lock = channel.lock()) {
        Optional<Integer> port = runningPort(folder);
        return new EmbeddedDatabase(folder, port.isPresent() ? port.get() : start(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start PostgreSQL in " + folder, e);
    } catch (IllegalStateException e) {
      // The library's words for it: a release without PostgreSQL, or a machine it was not built
      // for.
      if (String.valueOf(e.getMessage()).startsWith("Missing embedded postgres")) {
        throw new IllegalStateException(NONE_BROUGHT, e);
      }
      throw e;
    }
  }

  public DatabaseUrl url() {
    return url;
  }

  /** Stops the server unless another process still uses it. Close the connection pool first. */
  @Override
  public void close() {
    try (FileChannel channel = lockFile(folder);
        FileLock lock = channel.lock()) {
      // Only a server that answers as this folder's is stopped: after a crash its process id may
      // have become somebody else's.
      if (runningPort(folder).isEmpty() || othersUseIt()) {
        return;
      }
      Optional<ProcessHandle> server = postmaster(folder);
      if (server.isPresent()) {
        // SIGTERM: PostgreSQL lets sessions finish and shuts down cleanly.
        server.get().destroy();
        awaitEnd(server.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop PostgreSQL in " + folder, e);
    }
  }

  /** Our own connections are closed by now, but on a busy machine the server may yet hear of it. */
  private boolean othersUseIt() {
    for (int look = 1; look < LOOKS && hasClients(); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return hasClients();
  }

  private boolean hasClients() {
    return answer(url.jdbc(), CLIENTS_BESIDE_ME).filter(count -> !count.equals("0")).isPresent();
  }

  /** The only value a query gives; empty where no server answers. */
  private static Optional<String> answer(String jdbc, String query) {
    try (Connection connection = DriverManager.getConnection(jdbc);
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static void awaitEnd(ProcessHandle server) {
    server.onExit().orTimeout(20, SECONDS).exceptionally(e -> null).join();
  }

  private static int start(Path folder) throws IOException {
    Path data = folder.resolve("postgres");
    Redirect log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
    forgetStranger(folder);
    // The library empties its folders of the first start with the server's log; keep ours quiet.
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("timezone", "UTC")
        .setServerConfig("max_connections", "50")
        .setServerConfig("fsync", "on")
        .setServerConfig("shared_buffers", "32MB")
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .start()
        .getPort();
  }

  private static Optional<Integer> runningPort(Path folder) throws IOException {
    List<String> lines = pidLines(folder);
    int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
    return postmaster(folder).isPresent() && answers(port, folder)
        ? Optional.of(port)
        : Optional.empty();
  }

  /**
   * PostgreSQL would not start beside a process that bears the id of one of its own that crashed.
   */
  private static void forgetStranger(Path folder) throws IOException {
    Optional<String> program = postmaster(folder).flatMap(process -> process.info().command());
    if (program.isPresent() && !Path.of(program.get()).endsWith("postgres")) {
      Files.delete(pidFile(folder));
    }
  }

  private static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
    return pidLines(folder).stream()
        .findFirst()
        .flatMap(id -> ProcessHandle.of(Long.parseLong(id.strip())))
        .filter(ProcessHandle::isAlive);
  }

  private static List<String> pidLines(Path folder) throws IOException {
    return Files.exists(pidFile(folder)) ? Files.readAllLines(pidFile(folder)) : List.of();
  }

  /** Whether the server at this port is the folder's, and not one that came after it. */
  private static boolean answers(int port, Path folder) throws IOException {
    Optional<String> data = answer(jdbcUrl(port), "show data_directory");
    return data.isPresent()
        && Path.of(data.get()).toRealPath().equals(folder.resolve("postgres").toRealPath());
  }

  private static Path pidFile(Path folder) {
    return folder.resolve("postgres").resolve("postmaster.pid");
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }
}
