package org.soletape.portfolio;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Optional;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;

/** Links everybody's pairs in a process of its own, and prints how many rows changed. */
public final class ManyPairs {
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");

  private ManyPairs() {}

  public static void main(String[] arguments) {
    DatabaseUrl url =
        new DatabaseUrl(arguments[0], Optional.of(arguments[1]), Optional.of(arguments[2]));
    try (HikariDataSource pool = ConnectionPool.open(url)) {
      System.out.println(new Linking(Optional.empty()).run(new Database(pool), NOW));
    }
  }
}
