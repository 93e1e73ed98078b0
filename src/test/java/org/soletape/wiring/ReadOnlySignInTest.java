package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.TestDatabase;

/** While the database takes no writes people sign in all the same, and look at what is theirs. */
class ReadOnlySignInTest {
  private static final String EMAIL = "anna@example.com";
  private static final String PASSWORD = "seven pairs of dunks";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @AutoClose private ServedApp served;
  private UUID anna;

  @BeforeEach
  void open() {
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL", test.url().jdbc(),
            "SESSION_SECRET", "a secret of thirty-two characters and more",
            "SCHEDULER", "off");
    try (App before = App.open(Config.read(environment), Clock.systemUTC())) {
      anna = before.people().accounts().open(EMAIL, PASSWORD).id();
    }
    test.makeReadOnly();
    served = ServedApp.start(environment, Clock.systemUTC());
  }

  @Test
  void a_sign_in_without_a_row_gets_its_row_later_and_ends_with_it() {
    BrowsingPerson browser = person();
    assertThat(signIn(browser, PASSWORD)).isEqualTo(303);
    assertThat(browser.get("/inventory").statusCode()).isEqualTo(200);
    HttpResponse<String> add = browser.submit("/account", "/account/tokens", "name", "script");
    assertThat(add.statusCode()).isEqualTo(503);
    assertThat(add.body())
        .contains("Nothing can be saved at present")
        .doesNotContain("make room", "read-only transaction");

    writable();
    assertThat(browser.get("/inventory").statusCode()).isEqualTo(200);
    assertThat(rows()).isEqualTo(1);

    String ticket = browser.cookie("soletape_session");
    assertThat(browser.submit("/account", "/sign-out").statusCode()).isEqualTo(303);
    browser.keep("soletape_session", ticket);
    assertThat(browser.get("/inventory").statusCode()).as("a kept ticket").isEqualTo(303);
    assertThat(rows()).isZero();
  }

  @Test
  void signing_out_everywhere_ends_tickets_that_had_no_row_yet() {
    BrowsingPerson browser = person();
    assertThat(signIn(browser, PASSWORD)).isEqualTo(303);

    writable();
    served.app().people().sessions().endAll(anna);

    assertThat(browser.get("/inventory").statusCode()).isEqualTo(303);
    assertThat(rows()).isZero();
  }

  @Test
  void guesses_are_limited_all_the_same() {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(person(), "a wrong password")).isEqualTo(401);
    }
    assertThat(signIn(person(), "a wrong password")).isEqualTo(429);
    assertThat(signIn(person(), PASSWORD)).isEqualTo(429);
  }

  /** The first requests after it meet connections that were ended. */
  private void writable() {
    test.makeWritable();
    String ready = "";
    for (int i = 0; i < 500 && !ready.contains("ok"); i++) {
      ready = person().get("/health/ready").body();
    }
  }

  private int rows() {
    return test.database()
        .get("select count(*)::int as n from soletape.sessions", row -> row.integer("n"));
  }

  private BrowsingPerson person() {
    return new BrowsingPerson(served.url(""), "203.0.113.7");
  }

  private static int signIn(BrowsingPerson browser, String password) {
    return browser.post("/sign-in", "email", EMAIL, "password", password).statusCode();
  }
}
