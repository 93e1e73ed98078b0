package org.soletape.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Html;
import org.soletape.testing.Http;

class AccountPageTest {
  private static final String EMAIL = AccountSite.EMAIL;
  private static final String PASSWORD = AccountSite.PASSWORD;
  private static final String BETTER = "eight pairs of dunks";

  @AutoClose private final AccountSite site = AccountSite.open();
  private final BrowsingPerson anna = site.member();

  @Test
  void nobody_is_led_to_the_sign_in_page() {
    HttpResponse<String> answer = site.person("192.0.2.1").get("/account");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?next=%2Faccount");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account/password",
        "/account/tokens",
        "/account/delete",
        "/account/sign-out-everywhere",
        "/account/tokens/00000000-0000-4000-8000-00000000000a/revoke",
        "/sign-out"
      })
  void nothing_is_done_without_the_form_token(String path) {
    assertThat(anna.post(path, "word", "delete", "delete_password", PASSWORD).statusCode())
        .isEqualTo(403);
    assertThat(anna.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void the_header_of_public_pages_is_told_to_its_owner_alone() {
    HttpResponse<String> mine = anna.get("/account/header");

    assertThat(mine.statusCode()).isEqualTo(200);
    assertThat(mine.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    assertThat(mine.body()).contains(EMAIL, "name=\"form_token\"").doesNotContain("<html");
    assertThat(anna.cookie("soletape_signed_in")).isNotEmpty();

    HttpResponse<String> nobody = site.person("192.0.2.1").get("/account/header");
    assertThat(nobody.statusCode()).isEqualTo(204);
    assertThat(nobody.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    assertThat(nobody.body()).isEmpty();
  }

  @Test
  void the_hint_that_somebody_is_signed_in_goes_with_the_session_and_comes_back() {
    String ticket = anna.cookie("soletape_session");
    anna.submit("/account", "/sign-out");
    assertThat(anna.cookie("soletape_signed_in")).isEmpty();
    assertThat(ticket).isNotEmpty();

    // A session from before there were hints.
    anna.keep(
        "soletape_session", site.sessions.start(site.accounts.find(EMAIL).orElseThrow().id()));
    HttpResponse<String> page = anna.get("/account");
    assertThat(page.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("soletape_signed_in=")
        .doesNotContain("HttpOnly");
    assertThat(anna.get("/account").headers().allValues("Set-Cookie")).isEmpty();

    // One that ended elsewhere takes the hint with it.
    site.sessions.endAll(site.accounts.find(EMAIL).orElseThrow().id());
    anna.get("/account/header");
    assertThat(anna.cookie("soletape_signed_in")).isEmpty();
  }

  @Test
  void another_password_ends_every_other_session() {
    BrowsingPerson elsewhere = site.person("198.51.100.9");
    elsewhere.post("/sign-in", "email", EMAIL, "password", PASSWORD);

    HttpResponse<String> answer =
        anna.submit("/account", "/account/password", "password", PASSWORD, "new_password", BETTER);

    assertThat(answer.headers().firstValue("Location")).hasValue("/account?done=password");
    assertThat(anna.get("/account?done=password").body()).contains("Your password is changed");
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
    assertThat(elsewhere.post("/sign-in", "email", EMAIL, "password", PASSWORD).statusCode())
        .isEqualTo(401);
    assertThat(elsewhere.post("/sign-in", "email", EMAIL, "password", BETTER).statusCode())
        .isEqualTo(303);
  }

  @Test
  void another_password_needs_the_current_one() {
    HttpResponse<String> answer =
        anna.submit(
            "/account", "/account/password", "password", "a guess it is", "new_password", BETTER);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This is not your password.").doesNotContain(BETTER);
    assertThat(
            anna.submit(
                    "/account", "/account/password", "password", PASSWORD, "new_password", "short")
                .body())
        .contains("Use at least 10 characters.");
  }

  @Test
  void guessing_the_password_in_a_stolen_session_is_limited_too() {
    for (int i = 0; i < 10; i++) {
      anna.submit("/account", "/account/password", "password", "x" + i, "new_password", BETTER);
    }

    HttpResponse<String> answer =
        anna.submit("/account", "/account/password", "password", PASSWORD, "new_password", BETTER);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void a_token_is_shown_once_and_works_until_it_is_revoked() {
    HttpResponse<String> made = anna.submit("/account", "/account/tokens", "name", "My <script>");
    String token = Html.all(made.body(), "<code class=\"secret\">([^<]+)</code>").get(0);

    assertThat(made.body()).contains("My &lt;script&gt;");
    assertThat(anna.get("/account").body()).doesNotContain(token);
    assertThat(whose(token).body()).isEqualTo(EMAIL);
    UUID id = site.tokens.of(site.accounts.find(EMAIL).orElseThrow().id()).get(0).id();
    anna.submit("/account", "/account/tokens/" + id + "/revoke");

    assertThat(whose(token).statusCode()).isEqualTo(401);
    assertThat(anna.get("/account").body()).doesNotContain("My &lt;script&gt;");
  }

  @Test
  void a_token_of_somebody_else_cannot_be_revoked() {
    UUID ben = site.accounts.open("ben@example.com", PASSWORD).id();
    String token = site.tokens.make(ben, "his");
    UUID id = site.tokens.of(ben).get(0).id();

    anna.submit("/account", "/account/tokens/" + id + "/revoke");

    assertThat(whose(token).body()).isEqualTo("ben@example.com");
  }

  @Test
  void a_token_needs_a_name() {
    assertThat(anna.submit("/account", "/account/tokens", "name", " ").statusCode()).isEqualTo(422);
    assertThat(anna.submit("/account", "/account/tokens", "name", "x".repeat(61)).statusCode())
        .isEqualTo(422);
  }

  @Test
  void signing_out_everywhere_ends_every_session() {
    BrowsingPerson elsewhere = site.person("198.51.100.9");
    elsewhere.post("/sign-in", "email", EMAIL, "password", PASSWORD);

    anna.submit("/account", "/account/sign-out-everywhere");

    assertThat(anna.get("/account").statusCode()).isEqualTo(303);
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void an_account_leaves_with_all_that_belongs_to_it() {
    UUID id = site.accounts.find(EMAIL).orElseThrow().id();
    String token = site.tokens.make(id, "script");

    assertThat(delete("delete", "a guess it is").statusCode()).isEqualTo(422);
    assertThat(delete("yes", PASSWORD).body()).contains("Type the word delete");
    assertThat(site.forgotten).isEmpty();
    assertThat(delete("Delete ", PASSWORD).statusCode()).isEqualTo(303);

    assertThat(site.forgotten).containsExactly(id);
    assertThat(anna.get("/account").statusCode()).isEqualTo(303);
    assertThat(whose(token).statusCode()).isEqualTo(401);
    for (String table : List.of("accounts", "sessions", "access_tokens")) {
      int rows =
          site.database()
              .get("select count(*)::int as n from soletape." + table, row -> row.integer("n"));
      assertThat(rows).as(table).isZero();
    }
  }

  @Test
  void where_supabase_keeps_accounts_no_password_is_set_here() {
    try (AccountSite other = AccountSite.open(true, true, false)) {
      other.accounts.open(EMAIL, PASSWORD);
      BrowsingPerson ben = other.person("192.0.2.1");
      ben.post("/sign-in", "email", EMAIL, "password", PASSWORD);

      assertThat(ben.get("/account").body()).contains("managed by Supabase");
      assertThat(
              ben.submit(
                      "/account", "/account/password", "password", PASSWORD, "new_password", BETTER)
                  .statusCode())
          .isEqualTo(403);
      assertThat(other.person("192.0.2.2").get("/sign-up").body()).contains("managed by Supabase");
      assertThat(
              other
                  .person("192.0.2.2")
                  .post("/sign-up", "email", "ben@example.com", "password", PASSWORD)
                  .statusCode())
          .isEqualTo(403);
    }
  }

  private HttpResponse<String> delete(String word, String password) {
    return anna.submit("/account", "/account/delete", "word", word, "delete_password", password);
  }

  private HttpResponse<String> whose(String token) {
    return Http.get(site.url() + "/api/whose", "Authorization", "Bearer " + token);
  }
}
