package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

class ConnectionPoolTest {
  private static final DatabaseUrl NOBODY =
      DatabaseUrl.parse("postgres://anna:s3cret@127.0.0.1:1/t");

  @RegisterExtension final TestDatabase test = TestDatabase.empty();

  @Test
  void opening_it_asks_nothing_of_the_database() {
    try (HikariDataSource pool = ConnectionPool.open(NOBODY)) {
      assertThat(pool.isRunning()).isFalse();
    }
  }

  @Test
  @Timeout(value = 9, unit = TimeUnit.SECONDS)
  void a_database_that_is_not_there_is_a_connection_loss_at_once_and_every_time() {
    try (HikariDataSource pool = ConnectionPool.open(NOBODY)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> new Database(pool).update("select 1"))
            .isInstanceOfSatisfying(
                DatabaseException.class,
                e -> {
                  assertThat(e.isConnectionLoss()).isTrue();
                  assertThat(e.getMessage()).contains("127.0.0.1:1").doesNotContain("s3cret");
                });
      }
    }
  }

  @Test
  void the_first_connection_is_kept_for_the_next_statement() {
    try (HikariDataSource pool = ConnectionPool.open(test.url())) {
      Database database = new Database(pool);
      assertThat(backend(database)).isEqualTo(backend(database));
      assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
    }
  }

  private static int backend(Database database) {
    return database.get("select pg_backend_pid() as pid", row -> row.integer("pid"));
  }
}
