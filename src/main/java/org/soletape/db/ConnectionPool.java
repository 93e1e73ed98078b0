package org.soletape.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** A small pool that opens nothing until the first statement, fit for a transaction pooler. */
public final class ConnectionPool {
  /** Few connections are enough, and a free plan gives few. */
  private static final int LARGEST = 5;

  private ConnectionPool() {}

  public static HikariDataSource open(DatabaseUrl url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("soletape");
    config.setJdbcUrl(url.jdbc());
    url.user().ifPresent(config::setUsername);
    url.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(LARGEST);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
    config.setMaxLifetime(Duration.ofMinutes(5).toMillis());
    // Named prepared statements live in a session, which a transaction pooler does not keep.
    config.addDataSourceProperty("prepareThreshold", "0");
    config.addDataSourceProperty("ApplicationName", "soletape");
    config.addDataSourceProperty("connectTimeout", "10");
    config.addDataSourceProperty("socketTimeout", "120");
    return new HikariDataSource(config);
  }
}
