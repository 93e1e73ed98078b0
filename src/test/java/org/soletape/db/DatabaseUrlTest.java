package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "postgres://anna:pass@db.example:6543/tape, jdbc:postgresql://db.example:6543/tape, anna, pass",
    "postgresql://anna:pass@db.example/tape, jdbc:postgresql://db.example/tape, anna, pass",
    "postgres://anna:p%40s%2Bs+1@db.example/tape, jdbc:postgresql://db.example/tape, anna, p@s+s+1",
    "postgres://anna:a:b@db.example/tape, jdbc:postgresql://db.example/tape, anna, a:b",
    "postgres://an.na@db.example, jdbc:postgresql://db.example/postgres, an.na,",
    "postgres://db.example/, jdbc:postgresql://db.example/postgres,,",
    "postgres://a:b@[::1]:5432/t, jdbc:postgresql://[::1]:5432/t, a, b",
    "postgres://a:b@h/t?sslmode=require, jdbc:postgresql://h/t?sslmode=require, a, b",
    "jdbc:postgresql://h/t?user=a&password=b, jdbc:postgresql://h/t?user=a&password=b,,",
  })
  void both_forms_are_read(String text, String jdbc, String user, String password) {
    DatabaseUrl url = DatabaseUrl.parse(text);

    assertThat(url.jdbc()).isEqualTo(jdbc);
    assertThat(url.user().orElse(null)).isEqualTo(user);
    assertThat(url.password().orElse(null)).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://anna:s3cret@db.example/tape",
        "jdbc:postgresql://db.example/tape?user=anna&password=s3cret",
        "jdbc:postgresql://anna:s3cret@db.example/tape"
      })
  void printing_shows_host_and_name_and_no_password(String text) {
    assertThat(DatabaseUrl.parse(text)).hasToString("jdbc:postgresql://db.example/tape");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://anna:s3cret@h/t",
        "postgres://anna:s3cret#1@h/t",
        "postgres://anna:s3cret @h/t",
        "postgres:///t",
        "s3cret"
      })
  void a_bad_one_is_refused_without_repeating_it(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("s3cret");
  }

  @Test
  void a_database_that_is_not_there_is_a_connection_loss_at_once() {
    long start = System.nanoTime();
    assertThatThrownBy(
            () -> {
              try (var pool =
                  ConnectionPool.open(DatabaseUrl.parse("postgres://anna:s3cret@127.0.0.1:1/t"))) {
                new Database(pool).update("select 1");
              }
            })
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> {
              assertThat(e.isConnectionLoss()).isTrue();
              assertThat(e.getMessage()).contains("127.0.0.1:1").doesNotContain("s3cret");
            });
    assertThat(System.nanoTime() - start).isLessThan(9_000_000_000L);
  }
}
