package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
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

  @ParameterizedTest
  @CsvSource({
    "postgres://a:b@h/t?sslmode=verify-full&sslrootcert=/etc/ca.crt,"
        + " jdbc:postgresql://h/t?sslmode=verify-full&sslrootcert=/etc/ca.crt",
    "jdbc:postgresql://h/t?sslmode=verify-full&sslrootcert=/etc/ca.crt,"
        + " jdbc:postgresql://h/t?sslmode=verify-full&sslrootcert=/etc/ca.crt",
  })
  void what_is_said_about_tls_reaches_the_driver(String text, String jdbc) {
    assertThat(DatabaseUrl.parse(text).jdbc()).isEqualTo(jdbc);
    assertThat(DatabaseUrl.parse(text).leavesTlsOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://a:b@db.example:6543/t",
        "jdbc:postgresql://db.example/t?user=a&password=x@localhost",
        "jdbc:postgresql://localhost,db.example/t",
        "jdbc:postgresql://127.0.0.1.example/t?user=a",
      })
  void another_machine_is_reached_over_tls(String text) {
    try (HikariDataSource pool = ConnectionPool.open(DatabaseUrl.parse(text))) {
      assertThat(pool.getDataSourceProperties()).containsEntry("sslmode", "require");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://a:b@localhost/t",
        "jdbc:postgresql://127.0.0.1:5432/t?user=a",
        "jdbc:postgresql://[::1]/t",
        "jdbc:postgresql:t",
        "postgres://a:b@db.example/t?sslmode=disable",
        "jdbc:postgresql://db.example/t?ssl=true",
      })
  void this_machine_and_what_says_otherwise_are_left_alone(String text) {
    try (HikariDataSource pool = ConnectionPool.open(DatabaseUrl.parse(text))) {
      assertThat(pool.getDataSourceProperties()).doesNotContainKey("sslmode");
    }
  }
}
