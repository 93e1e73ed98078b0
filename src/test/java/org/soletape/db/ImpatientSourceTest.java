package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.CutLine;
import org.soletape.testing.TestDatabase;

class ImpatientSourceTest {
  private static final String SLOW = "select pg_sleep(6)::text as slept";

  private static final String MOMENT = "select pg_sleep(0.3)::text as slept";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void what_a_page_reads_is_given_up_and_what_a_person_saves_is_not() {
    Database database = new Database(new ImpatientSource(test.pool()));

    assertThat(
            database
                .<String>transaction(session -> session.get(SLOW, row -> row.text("slept")))
                .isEmpty())
        .isTrue();
    assertThatThrownBy(() -> database.get(SLOW, row -> row.text("slept")))
        .isInstanceOf(DatabaseException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void whoever_comes_after_a_connection_broke_is_told_soon(boolean wordless)
      throws IOException, InterruptedException {
    try (CutLine line = test.line();
        HikariDataSource pool = ConnectionPool.open(test.through(line))) {
      Database database = new Database(new ImpatientSource(pool));
      // Two connections, of which the pool asks the second one whether it still lives.
      IntStream.range(0, 2).parallel().forEach(i -> database.get(MOMENT, row -> row.text("slept")));
      Thread.sleep(700);
      database.get("select 1 as n", row -> row.integer("n"));
      if (wordless) {
        line.fallSilent();
      } else {
        line.cut();
      }

      assertThatThrownBy(() -> database.get("select 1 as n", row -> row.integer("n")))
          .isInstanceOf(DatabaseException.class);
      long start = System.nanoTime();
      assertThatThrownBy(() -> database.get("select 1 as n", row -> row.integer("n")))
          .isInstanceOf(DatabaseException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
  }
}
