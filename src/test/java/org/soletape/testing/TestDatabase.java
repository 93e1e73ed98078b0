package org.soletape.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.Schema;

/**
 * A migrated database of its own for every test, on one real PostgreSQL per JVM. The server's time
 * zone is far from UTC on purpose: nothing may depend on it.
 */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final boolean migrated;
  private DatabaseUrl url;
  private HikariDataSource pool;

  private TestDatabase(boolean migrated) {
    this.migrated = migrated;
  }

  public static TestDatabase migrated() {
    return new TestDatabase(true);
  }

  public static TestDatabase empty() {
    return new TestDatabase(false);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    open();
  }

  /** Where no extension is called, as in a property. */
  public void open() {
    url = create(migrated);
    pool = ConnectionPool.open(url);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  public void close() {
    pool.close();
  }

  public Database database() {
    return new Database(pool);
  }

  public HikariDataSource pool() {
    return pool;
  }

  public DatabaseUrl url() {
    return url;
  }

  private static synchronized DatabaseUrl create(boolean migrated) {
    if (server == null) {
      start();
    }
    String name = "test_" + COUNT.incrementAndGet();
    String template = migrated ? " template migrated" : "";
    admin("create database " + name + template);
    return urlOf(name);
  }

  private static void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("timezone", "America/Los_Angeles")
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("max_connections", "100")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    admin("create database migrated");
    try (HikariDataSource migrating = ConnectionPool.open(urlOf("migrated"))) {
      new Schema(migrating).migrate();
    }
  }

  private static void admin(String sql) {
    try (HikariDataSource admin = ConnectionPool.open(urlOf("postgres"))) {
      new Database(admin).update(sql);
    }
  }

  private static DatabaseUrl urlOf(String name) {
    return DatabaseUrl.parse(server.getJdbcUrl("postgres", name));
  }
}
