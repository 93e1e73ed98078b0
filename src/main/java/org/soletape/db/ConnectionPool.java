package org.soletape.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;

/** A small pool, fit for a transaction pooler. */
public final class ConnectionPool {
  /** Few connections are enough, and a free plan gives few. */
  private static final int LARGEST = 5;

  private ConnectionPool() {}

  /**
   * Opens the first connection.
   *
   * @throws DatabaseException when the database cannot be reached or refuses us
   */
  public static HikariDataSource open(DatabaseUrl url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("soletape");
    config.setJdbcUrl(url.jdbc());
    url.user().ifPresent(config::setUsername);
    url.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(LARGEST);
    config.setMinimumIdle(0);
    // One try: whoever starts us is told at once that the database is not there.
    config.setInitializationFailTimeout(1);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
    config.setMaxLifetime(Duration.ofMinutes(5).toMillis());
    // Named prepared statements live in a session, which a transaction pooler does not keep.
    config.addDataSourceProperty("prepareThreshold", "0");
    config.addDataSourceProperty("ApplicationName", "soletape");
    config.addDataSourceProperty("connectTimeout", "10");
    config.addDataSourceProperty("socketTimeout", "120");
    return opened(config);
  }

  private static HikariDataSource opened(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw new DatabaseException(cause);
      }
      throw e;
    }
  }
}
