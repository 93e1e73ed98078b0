package org.soletape.account.supabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.account.Accounts;
import org.soletape.account.EmailAddress;
import org.soletape.account.Passwords;
import org.soletape.account.Person;
import org.soletape.account.SignInResult.Refused;
import org.soletape.account.SignInResult.Welcome;
import org.soletape.account.SignInResult.Wrong;
import org.soletape.account.TryLater;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

class SupabaseTest {
  private static final EmailAddress EMAIL = new EmailAddress(FakeGoTrue.EMAIL);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
  private final Passwords passwords = new Passwords();
  private FakeGoTrue project;
  private Accounts accounts;
  private Supabase supabase;

  @BeforeEach
  void open() {
    project = new FakeGoTrue(clock);
    accounts = new Accounts(test.database(), passwords, clock, List.of());
    supabase = new Supabase(project.settings(), accounts, clock, Duration.ofSeconds(2));
  }

  @AfterEach
  void close() {
    project.close();
    passwords.close();
  }

  @Test
  void a_right_password_lets_in_under_the_id_it_has_there() {
    assertThat(supabase.check(EMAIL, FakeGoTrue.PASSWORD))
        .isEqualTo(new Welcome(new Person(FakeGoTrue.ANNA, FakeGoTrue.EMAIL)));
    assertThat(supabase.check(EMAIL, FakeGoTrue.PASSWORD)).isInstanceOf(Welcome.class);

    assertThat(
            test.database()
                .list(
                    "select id, password_hash from soletape.accounts",
                    row -> row.uuid("id") + " " + row.optionalText("password_hash")))
        .containsExactly(FakeGoTrue.ANNA + " Optional.empty");
  }

  @Test
  void whoever_is_known_is_let_in_while_the_database_takes_no_writes() {
    supabase.check(EMAIL, FakeGoTrue.PASSWORD);
    test.makeReadOnly();
    Accounts readOnly = new Accounts(test.database(), passwords, clock, List.of());

    assertThat(
            new Supabase(project.settings(), readOnly, clock, Duration.ofSeconds(2))
                .check(EMAIL, FakeGoTrue.PASSWORD))
        .isInstanceOf(Welcome.class);
  }

  @Test
  void a_wrong_password_does_not() {
    assertThat(supabase.check(EMAIL, "nonsense")).isEqualTo(new Wrong());
    assertThat(accounts.find(FakeGoTrue.EMAIL)).isEmpty();
  }

  @Test
  void somebody_with_the_same_email_is_somebody_else() {
    UUID local = accounts.open(FakeGoTrue.EMAIL, FakeGoTrue.PASSWORD).id();

    assertThat(supabase.check(EMAIL, FakeGoTrue.PASSWORD)).isInstanceOf(Welcome.class);

    assertThat(local).isNotEqualTo(FakeGoTrue.ANNA);
    assertThat(accounts.withPassword(EMAIL, FakeGoTrue.PASSWORD)).map(Person::id).hasValue(local);
  }

  @Test
  void an_email_that_is_not_confirmed_is_told() {
    project.signInStatus = 400;
    project.errorCode = "email_not_confirmed";

    assertThat(supabase.check(EMAIL, FakeGoTrue.PASSWORD))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.sentence()).contains("not confirmed"));
  }

  @ParameterizedTest
  @CsvSource({
    "429, no more sign-ins",
    "500, does not answer",
    "503, does not answer",
    "401, operator",
    "403, operator"
  })
  void other_answers_ask_to_try_later(int status, String words) {
    project.signInStatus = status;

    assertThatThrownBy(() -> supabase.check(EMAIL, FakeGoTrue.PASSWORD))
        .isInstanceOf(TryLater.class)
        .hasMessageContaining(words);
  }

  @Test
  void an_access_token_that_cannot_be_verified_lets_nobody_in() {
    project.published.clear();

    assertThatThrownBy(() -> supabase.check(EMAIL, FakeGoTrue.PASSWORD))
        .isInstanceOf(TryLater.class);
    assertThat(accounts.find(FakeGoTrue.EMAIL)).isEmpty();
  }

  @Test
  void a_project_that_is_not_there_asks_to_try_later() {
    project.close();

    assertThatThrownBy(() -> supabase.check(EMAIL, FakeGoTrue.PASSWORD))
        .isInstanceOf(TryLater.class)
        .hasMessageContaining("does not answer");
  }
}
