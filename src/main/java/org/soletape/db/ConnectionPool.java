package org.soletape.db;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.postgresql.core.Oid;

/** A small pool, fit for a transaction pooler. */
public final class ConnectionPool {
  /** Few connections are enough, and a free plan gives few. */
  private static final int LARGEST = 5;

  private static final String CONNECT_SECONDS = "connectTimeout";
  private static final String SOCKET_SECONDS = "socketTimeout";

  private ConnectionPool() {}

  /**
   * A pool on a server that is done without as soon as it does not answer at once. Nothing of it
   * stays open while nobody asks.
   */
  static HikariDataSource hasty(DatabaseUrl url) {
    HikariDataSource pool = open(url);
    pool.setPoolName("soletape standby");
    pool.setMinimumIdle(0);
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(Duration.ofSeconds(1).toMillis());
    pool.setValidationTimeout(Duration.ofMillis(250).toMillis());
    pool.addDataSourceProperty(CONNECT_SECONDS, "1");
    pool.addDataSourceProperty(SOCKET_SECONDS, "2");
    return pool;
  }

  /**
   * A pool that has opened nothing yet. The first use makes the first connection; when that fails,
   * it is told at once, and the next use tries again.
   */
  public static HikariDataSource open(DatabaseUrl url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("soletape");
    pool.setDriverClassName(PreparingDriver.class.getName());
    pool.setJdbcUrl(url.jdbc());
    url.user().ifPresent(pool::setUsername);
    url.password().ifPresent(pool::setPassword);
    pool.setMaximumPoolSize(LARGEST);
    // The connection that proves the database is there is kept and used, not made twice.
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(1);
    pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    // A connection that a broken network left behind is found out soon.
    pool.setValidationTimeout(Duration.ofSeconds(1).toMillis());
    pool.setIdleTimeout(Duration.ofMinutes(1).toMillis());
    pool.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
    pool.setMaxLifetime(Duration.ofMinutes(5).toMillis());
    // Named prepared statements live in a session, which a transaction pooler does not keep; the
    // driver raises this where there is none.
    pool.addDataSourceProperty("prepareThreshold", "0");
    // A value has one form, whether its statement is prepared or not. Bytes alone are
    // read the same either way, and are half as long where it is.
    pool.addDataSourceProperty("binaryTransfer", "false");
    pool.addDataSourceProperty("binaryTransferEnable", Integer.toString(Oid.BYTEA));
    pool.addDataSourceProperty("ApplicationName", "soletape");
    pool.addDataSourceProperty(CONNECT_SECONDS, "10");
    pool.addDataSourceProperty(SOCKET_SECONDS, "120");
    if (url.leavesTlsOpen()) {
      // The driver's own default goes on in the clear when the other side says so.
      pool.addDataSourceProperty("sslmode", "require");
    }
    return pool;
  }
}
