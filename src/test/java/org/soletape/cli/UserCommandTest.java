package org.soletape.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.account.AccessTokens;
import org.soletape.account.Person;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

class UserCommandTest {
  private static final String PASSWORD = "seven pairs of dunks";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
  private final Map<String, String> environment = new HashMap<>();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void configure() {
    environment.put("DATABASE_URL", test.url().jdbc());
  }

  @Test
  void an_account_is_opened_with_the_password_of_standard_input() {
    assertThat(add("anna@example.com", PASSWORD + "\nignored\n")).isZero();
    assertThat(out.toString()).contains("Opened an account for anna@example.com.");
    assertThat(out + err.toString()).doesNotContain(PASSWORD);

    assertThat(add("ANNA@example.com", PASSWORD + "\n")).isEqualTo(1);
    assertThat(err.toString()).contains("There is an account with this e-mail address already.");
  }

  @Test
  void what_cannot_be_an_account_is_refused_in_a_sentence() {
    assertThat(add("anna", PASSWORD)).isEqualTo(1);
    assertThat(err.toString()).contains("'anna' is no e-mail address");
    assertThat(add("anna@example.com", "short")).isEqualTo(1);
    assertThat(err.toString()).contains("Use at least 10 characters.");
    assertThat(add("anna@example.com", "")).isEqualTo(1);
    assertThat(err.toString()).contains("no password came through standard input");
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void a_token_is_made_listed_and_revoked() {
    add("anna@example.com", PASSWORD);

    assertThat(run("user", "token", "anna@example.com", "--name", "spreadsheet")).isZero();
    String token = out.toString().strip();
    assertThat(whose(token)).map(Person::email).hasValue("anna@example.com");
    run("user", "token", "anna@example.com", "--list");
    assertThat(out.toString()).contains("spreadsheet").doesNotContain(token);
    String id = out.toString().split(" ", 2)[0];
    assertThat(run("user", "token", "anna@example.com", "--revoke", id)).isZero();
    assertThat(whose(token)).isEmpty();
    assertThat(run("user", "token", "anna@example.com", "--revoke", id)).isEqualTo(1);
  }

  @Test
  void without_an_account_there_is_no_token() {
    assertThat(run("user", "token", "ben@example.com")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no account for ben@example.com");
  }

  private Optional<Person> whose(String token) {
    return new AccessTokens(test.database(), clock).find(token);
  }

  private int add(String email, String input) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    try {
      return run("user", "add", email);
    } finally {
      System.setIn(before);
    }
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return SoletapeCommand.commandLine(new CommandContext(environment, clock))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
