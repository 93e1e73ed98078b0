package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

/** What is prepared where the connection leads to PostgreSQL itself. */
@DisabledIfEnvironmentVariable(named = "TEST_POOLER", matches = ".+")
class PreparingDriverTest {
  private static final String CALL = "select * from soletape.counted(?)";
  private static final String PLAIN = "select ?::int as n";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void a_call_of_a_function_of_ours_is_prepared_and_nothing_else() {
    create("n int", "n");
    try (HikariDataSource pool = single()) {
      Database database = new Database(pool);
      asked(database, PLAIN);

      assertThat(asked(database, CALL)).isEqualTo(IntStream.range(0, 10).boxed().toList());

      assertThat(
              database.list(
                  "select statement from pg_prepared_statements", row -> row.text("statement")))
          .singleElement()
          .asString()
          .startsWith("select * from soletape.counted(");
    }
  }

  @Test
  void a_function_that_returns_other_columns_from_now_on_is_called_all_the_same() {
    create("n int", "n");
    try (HikariDataSource pool = single()) {
      Database database = new Database(pool);
      asked(database, CALL);

      create("n int, twice int", "n, 2 * n");

      assertThat(asked(database, CALL)).startsWith(0, 1);
    }
  }

  private static List<Integer> asked(Database database, String sql) {
    return IntStream.range(0, 10)
        .mapToObj(i -> database.get(sql, row -> row.integer("n"), i))
        .toList();
  }

  private void create(String columns, String told) {
    test.database().update("drop function if exists soletape.counted(int)");
    test.database()
        .update(
            "create function soletape.counted(asked int) returns table (%s) language sql as"
                    .formatted(columns)
                + " 'select %s from (select asked) a (n)'".formatted(told));
  }

  private HikariDataSource single() {
    HikariDataSource pool = ConnectionPool.open(test.url());
    pool.setMaximumPoolSize(1);
    return pool;
  }
}
