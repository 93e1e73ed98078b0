package org.soletape.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.BrowsingPerson;

class SignInPageTest {
  private static final String EMAIL = AccountSite.EMAIL;
  private static final String PASSWORD = AccountSite.PASSWORD;
  private static final String HERE = "203.0.113.7";
  private static final String ELSEWHERE = "198.51.100.9";

  @AutoClose private final AccountSite site = AccountSite.open();
  private BrowsingPerson anna = site.person(HERE);

  @Test
  void an_account_is_opened_and_its_owner_is_signed_in() {
    HttpResponse<String> answer =
        anna.post("/sign-up", "email", " " + EMAIL + " ", "password", PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/inventory");
    assertThat(setCookie(answer))
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000")
        .doesNotContain("Secure", "Domain");
    assertThat(cacheControl(answer)).isEqualTo("private, no-store");
    assertThat(anna.get("/inventory").body()).isEqualTo("Inventory of " + EMAIL);
    assertThat(site.accounts.find("ANNA@EXAMPLE.COM")).isPresent();
    assertThat(hash()).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
  }

  @Test
  void behind_https_the_cookie_is_secure() {
    site.accounts.open(EMAIL, PASSWORD);

    HttpResponse<String> answer =
        anna.post(
            "/sign-in",
            List.of("X-Forwarded-Proto", "https"),
            "email",
            EMAIL,
            "password",
            PASSWORD);

    assertThat(setCookie(answer)).contains("Secure");
  }

  @ParameterizedTest
  @CsvSource({
    "anna@example.com, short, Use at least 10 characters.",
    "anna, seven pairs of dunks, 'Enter an e-mail address, such as anna@example.com.'",
    "anna@example, seven pairs of dunks, 'Enter an e-mail address, such as anna@example.com.'",
    "a b@example.com, seven pairs of dunks, 'Enter an e-mail address, such as anna@example.com.'",
  })
  void what_is_wrong_with_a_new_account_is_told_at_its_field(
      String email, String password, String sentence) {
    HttpResponse<String> answer = anna.post("/sign-up", "email", email, "password", password);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(sentence, "aria-invalid=\"true\"", "value=\"" + email + "\"")
        .containsPattern("aria-describedby=\"(email|password)-problem\"")
        .doesNotContain(password);
  }

  @Test
  void lengths_end_where_the_form_says() {
    assertThat(signUp("b@example.com", "x".repeat(9))).isEqualTo(422);
    assertThat(signUp("b@example.com", "x".repeat(10))).isEqualTo(303);
    assertThat(signUp("c@example.com", "x".repeat(201))).isEqualTo(422);
    assertThat(signUp("c@example.com", "x".repeat(200))).isEqualTo(303);
    assertThat(signUp("c@" + "e".repeat(251) + ".com", PASSWORD)).isEqualTo(422);
  }

  @Test
  void one_email_has_one_account_however_it_is_capitalised() {
    site.accounts.open(EMAIL, PASSWORD);

    HttpResponse<String> answer =
        anna.post("/sign-up", "email", "anna@EXAMPLE.com", "password", "another password");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("No account was opened with this e-mail and password.")
        .doesNotContain("There is an account");
    assertThat(signUp("anna@EXAMPLE.com", PASSWORD)).as("its owner").isEqualTo(303);
    assertThat(signIn(anna, EMAIL, PASSWORD)).isEqualTo(303);
  }

  @Test
  void a_wrong_password_and_an_unknown_email_look_alike() {
    site.accounts.open(EMAIL, PASSWORD);

    HttpResponse<String> wrong = anna.post("/sign-in", "email", EMAIL, "password", "nonsense here");
    HttpResponse<String> unknown =
        anna.post("/sign-in", "email", "ben@example.com", "password", "nonsense here");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body().replace(EMAIL, "ben@example.com"));
    assertThat(wrong.body()).contains("E-mail and password do not match an account.", EMAIL);
    assertThat(cacheControl(wrong)).isEqualTo("private, no-store");
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/account, /account",
    "/inventory?sort=-cost, /inventory?sort=-cost",
    "//evil.example, /inventory",
    "https://evil.example, /inventory",
    "/\\evil.example, /inventory",
  })
  void after_signing_in_one_is_where_one_wanted_to_be(String next, String where) {
    site.accounts.open(EMAIL, PASSWORD);

    HttpResponse<String> answer =
        anna.post("/sign-in", "email", EMAIL, "password", PASSWORD, "next", next);

    assertThat(location(answer)).isEqualTo(where);
    assertThat(location(anna.get("/sign-in"))).isEqualTo("/inventory");
  }

  @Test
  void every_sign_in_has_a_new_ticket_and_ends_the_old_one() {
    anna = site.member();
    String first = anna.cookie("soletape_session");
    signIn(anna, EMAIL, PASSWORD);

    assertThat(anna.cookie("soletape_session")).isNotEqualTo(first);
    BrowsingPerson thief = site.person(ELSEWHERE);
    thief.keep("soletape_session", first);
    assertThat(thief.get("/inventory").statusCode()).isEqualTo(303);
  }

  @Test
  void a_ticket_that_came_with_the_visitor_is_never_taken_over() {
    site.accounts.open(EMAIL, PASSWORD);
    anna.keep("soletape_session", "chosen-by-a-stranger");

    signIn(anna, EMAIL, PASSWORD);

    assertThat(anna.cookie("soletape_session")).isNotEqualTo("chosen-by-a-stranger");
  }

  @Test
  void signing_out_needs_the_pages_own_form() {
    anna = site.member();
    String ticket = anna.cookie("soletape_session");

    assertThat(anna.post("/sign-out").statusCode()).isEqualTo(403);
    assertThat(anna.get("/inventory").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = anna.submit("/account", "/sign-out");

    assertThat(location(answer)).isEqualTo("/");
    assertThat(anna.cookie("soletape_session")).isEmpty();
    anna.keep("soletape_session", ticket);
    assertThat(anna.get("/inventory").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-up", "/demo/enter"})
  void a_form_of_another_site_signs_nobody_in(String path) {
    site.accounts.open(EMAIL, PASSWORD);
    String[] fields = {"email", EMAIL, "password", PASSWORD};

    assertThat(anna.post(path, List.of("Origin", "https://evil.example"), fields).statusCode())
        .isEqualTo(403);
    assertThat(anna.post(path, List.of("Sec-Fetch-Site", "cross-site"), fields).statusCode())
        .isEqualTo(403);
    assertThat(anna.cookie("soletape_session")).isEmpty();
  }

  @Test
  void where_sign_up_is_off_the_page_says_so_and_the_form_is_refused() {
    try (AccountSite closed = AccountSite.open(false, false, false)) {
      BrowsingPerson ben = closed.person(HERE);

      assertThat(ben.get("/sign-up").body()).contains("takes no new accounts");
      assertThat(ben.get("/sign-in").body()).doesNotContain("Open one");
      assertThat(ben.post("/sign-up", "email", EMAIL, "password", PASSWORD).statusCode())
          .isEqualTo(403);
      assertThat(closed.accounts.find(EMAIL)).isEmpty();
    }
  }

  @Test
  void the_demo_is_entered_without_a_password() {
    try (AccountSite demo = AccountSite.open(true, false, true)) {
      demo.accounts.open(EMAIL, PASSWORD);
      BrowsingPerson guest = demo.person(HERE);

      assertThat(guest.get("/sign-in").body()).contains("Enter the demo account");
      assertThat(location(guest.post("/demo/enter"))).isEqualTo("/inventory");
      assertThat(guest.get("/inventory").body()).isEqualTo("Inventory of " + EMAIL);
    }
  }

  @Test
  void the_demo_is_entered_once_its_week_has_arrived() {
    try (AccountSite demo = AccountSite.open(true, false, true)) {
      demo.accounts.open(EMAIL, PASSWORD);
      demo.awaited = Optional.of("5 of its 28 slots are in.");
      BrowsingPerson guest = demo.person(HERE);

      String waiting = guest.get("/sign-in").body();
      HttpResponse<String> early = guest.post("/demo/enter");
      demo.awaited = Optional.empty();
      HttpResponse<String> later = guest.post("/demo/enter");

      assertThat(waiting)
          .contains("5 of its 28 slots are in.")
          .doesNotContain("already filled", "Enter the demo account");
      assertThat(early.statusCode()).isEqualTo(503);
      assertThat(early.body()).contains("5 of its 28 slots are in.");
      assertThat(early.headers().firstValue("Retry-After")).hasValue("10");
      assertThat(early.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(location(later)).isEqualTo("/inventory");
    }
  }

  private int signUp(String email, String password) {
    return site.person(HERE).post("/sign-up", "email", email, "password", password).statusCode();
  }

  private static int signIn(BrowsingPerson person, String email, String password) {
    return person.post("/sign-in", "email", email, "password", password).statusCode();
  }

  private String hash() {
    return site.database()
        .get("select password_hash from soletape.accounts", row -> row.text("password_hash"));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String setCookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("");
  }

  private static String cacheControl(HttpResponse<String> answer) {
    return answer.headers().firstValue("Cache-Control").orElse("");
  }
}
