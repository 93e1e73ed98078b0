package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;

/**
 * A new server of the machine's own PostgreSQL, with the {@code pg_dump} and {@code pg_restore} of
 * its version, which the embedded binaries lack. Its one database is empty, and its owner no
 * superuser. Where there is none installed the tests are skipped, and with REQUIRE_POSTGRES=1 they
 * fail.
 */
public final class DumpingServer implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final String OWNER = "tape_owner";
  private static final String SUPERUSER = "postgres";
  private static final String DATABASE = "tape";

  private final Path programs;
  private final Path folder;
  private final int port;

  private DumpingServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one with an empty database. */
  public static DumpingServer start() {
    try {
      Path folder = Files.createTempDirectory("dumping");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      DumpingServer server = new DumpingServer(programs(), folder, freePort());
      server.run("initdb", "-D", server.data(), "-U", SUPERUSER, "-E", "UTF8", "--no-sync");
      server.run(
          "pg_ctl",
          "start",
          "-w",
          "-D",
          server.data(),
          "-l",
          folder.resolve("log").toString(),
          "-o",
          "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
              .formatted(server.port));
      server.admin("create role " + OWNER + " login bypassrls");
      server.admin("create database " + DATABASE + " owner " + OWNER);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DatabaseUrl url() {
    return url(DATABASE, OWNER);
  }

  /** The whole database as statements, without owners. */
  public String statements() {
    return run("pg_dump", connected("--no-owner", "--inserts", "--rows-per-insert=500", DATABASE));
  }

  /** A backup as docs/deploy.md tells to make it; the file is in a folder of this server's. */
  public Path backUp() {
    Path file = folder.resolve("soletape.dump");
    run(
        "pg_dump",
        connected(
            "-Fc",
            "--no-owner",
            "-n",
            "soletape",
            "-n",
            "public",
            "-f",
            file.toString(),
            DATABASE));
    return file;
  }

  /**
   * Fills the empty database as docs/deploy.md tells to.
   *
   * @throws IllegalStateException on any other complaint than the one that is told of there
   */
  public void restore(Path backup) {
    try {
      run("pg_restore", connected("--no-owner", "-d", DATABASE, backup.toString()));
    } catch (IllegalStateException e) {
      List<String> errors = e.getMessage().lines().filter(line -> line.contains("error:")).toList();
      if (errors.size() != 1 || !errors.getFirst().endsWith("schema \"public\" already exists")) {
        throw e;
      }
    }
  }

  private String[] connected(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", OWNER));
    arguments.addAll(List.of(options));
    return arguments.toArray(String[]::new);
  }

  /** Runs what only a superuser may. */
  public void admin(String sql) {
    try (HikariDataSource pool = ConnectionPool.open(url("postgres", SUPERUSER))) {
      new Database(pool).update(sql);
    }
  }

  @Override
  public void close() {
    run("pg_ctl", "stop", "-D", data(), "-m", "immediate");
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DatabaseUrl url(String database, String user) {
    return DatabaseUrl.parse(
        "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, user));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** Returns what the program printed. */
  private String run(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // A server refuses to run as root.
      command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      Path complaints = folder.resolve("complaints");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(complaints.toFile())
              .start();
      String printed =
          program.equals("pg_ctl")
              ? ""
              : new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.onExit().join().exitValue() != 0) {
        throw new IllegalStateException(program + ": " + Files.readString(complaints));
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest version that is here whole. */
  private static Path programs() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return absent();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      Optional<Path> newest =
          versions
              .map(version -> version.resolve("bin"))
              .filter(bin -> Stream.of("initdb", "pg_dump", "pg_restore").allMatch(has(bin)))
              .max(Comparator.comparing(bin -> Integer.valueOf(bin.getName(3).toString())));
      return newest.orElseGet(DumpingServer::absent);
    }
  }

  private static Predicate<String> has(Path bin) {
    return program -> Files.isExecutable(bin.resolve(program));
  }

  private static Path absent() {
    return "1".equals(System.getenv("REQUIRE_POSTGRES"))
        ? fail("REQUIRE_POSTGRES=1, but no server with pg_dump is installed")
        : abort("no PostgreSQL with pg_dump on this machine");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
