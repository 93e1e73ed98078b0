package org.soletape.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.Schema;
import org.soletape.portfolio.adopt.InventoryTable;

/**
 * One real PostgreSQL per JVM, behind a transaction pooler when the run asks for one. As at a
 * hosted project, our user owns the databases and is no superuser. The time zone is far from UTC on
 * purpose: nothing may depend on it.
 */
final class TestServer {
  static final String OWNER = "tape_owner";

  private static final String SUPERUSER = "postgres";
  private static TestServer running;

  /** Where the server keeps a log, which it writes as another user. */
  private static final Path LOGS = shared();

  private final AtomicInteger databases = new AtomicInteger();

  /** Of the tests of a thread, which come one after the other. */
  private final ThreadLocal<Queue<String>> released = ThreadLocal.withInitial(ArrayDeque::new);

  private final int port;
  private final Optional<TransactionPooler> pooler;

  private TestServer(int port) {
    this.port = port;
    admin("create role " + OWNER + " login bypassrls");
    this.pooler =
        TransactionPooler.isWanted()
            ? Optional.of(TransactionPooler.before(port, OWNER))
            : Optional.empty();
    admin("create database migrated owner " + OWNER);
    try (HikariDataSource migrating = ConnectionPool.open(session("migrated"))) {
      new Schema(migrating, InventoryTable::bringUpToDate).migrate();
    }
  }

  static synchronized TestServer running() {
    if (running == null) {
      running = new TestServer(start());
    }
    return running;
  }

  /** Makes a database and tells its name. */
  String create(boolean migrated) {
    dropReleased();
    String name = "test_" + databases.incrementAndGet();
    String template = migrated ? " template migrated" : "";
    admin("create database " + name + template + " owner " + OWNER);
    return name;
  }

  /** Nobody needs it any more, but for what a test closes after it. */
  void release(String name) {
    released.get().add(name);
  }

  private void dropReleased() {
    Queue<String> mine = released.get();
    for (String name = mine.poll(); name != null; name = mine.poll()) {
      admin("drop database " + name + " with (force)");
    }
  }

  /** Where the service finds a database. */
  DatabaseUrl service(String database) {
    return url(pooler.map(TransactionPooler::port).orElse(port), database, OWNER);
  }

  /** A session of its own on the server, as migrations need it. */
  DatabaseUrl session(String database) {
    return url(port, database, OWNER);
  }

  /** Runs what only a superuser may. */
  void admin(String sql) {
    try (HikariDataSource pool = ConnectionPool.open(url(port, "postgres", SUPERUSER))) {
      new Database(pool).update(sql);
    }
  }

  /** What the server has written down. */
  static Path logs() {
    return LOGS;
  }

  private static Path shared() {
    try {
      Path folder = Files.createTempDirectory("soletape-server-log");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("timezone", "America/Los_Angeles")
          .setServerConfig("fsync", "off")
          .setServerConfig("synchronous_commit", "off")
          .setServerConfig("max_connections", "200")
          .setServerConfig("logging_collector", "on")
          .setServerConfig("log_directory", LOGS.toString())
          .setServerConfig("log_file_mode", "0644")
          .setServerConfig("log_line_prefix", "%m:%d:")
          .start()
          .getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatabaseUrl url(int port, String database, String user) {
    return DatabaseUrl.parse(
        "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, user));
  }
}
