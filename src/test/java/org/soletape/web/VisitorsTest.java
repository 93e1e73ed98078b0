package org.soletape.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.account.AccessTokens;
import org.soletape.account.Sessions;
import org.soletape.account.SigningKey;
import org.soletape.db.Database;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

class VisitorsTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final String EMAIL = "anna@example.com";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final SettableClock clock = SettableClock.at("2026-03-02T00:10:00Z");
  private CountedStatements counted;
  private Sessions sessions;
  private AccessTokens tokens;
  @AutoClose private Site site;

  @BeforeEach
  void open() {
    counted = new CountedStatements(test.pool());
    Database database = new Database(counted.source());
    sessions = new Sessions(database, new SigningKey(Optional.empty(), database), clock);
    tokens = new AccessTokens(test.database(), clock);
    Visitors visitors = new Visitors(sessions, tokens);
    site =
        Site.of(
            routes -> {
              routes.get("/mine", context -> context.result(visitors.require(context).email()));
              routes.post(
                  "/mine", context -> context.result(visitors.requireForm(context).email()));
              routes.get("/api/mine", context -> context.result(visitors.require(context).email()));
              routes.post(
                  "/api/mine", context -> context.result(visitors.requireForm(context).email()));
              routes.get(
                  "/perhaps",
                  context ->
                      context.result(
                          visitors.find(context).map(Visitor::formToken).orElse("nobody")));
            });
    SampleAccount.open(test.database(), ANNA, EMAIL, clock.instant());
  }

  @Test
  void a_session_cookie_tells_who_it_is_and_no_cache_keeps_the_answer() {
    HttpResponse<String> answer = site.get("/mine", "Cookie", cookie());

    assertThat(answer.body()).isEqualTo(EMAIL);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
  }

  @Test
  void a_page_leads_to_the_sign_in_page_and_back() {
    HttpResponse<String> answer = site.get("/mine?sort=-cost&page=2");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/sign-in?next=%2Fmine%3Fsort%3D-cost%26page%3D2");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
  }

  @Test
  void the_api_answers_nobody_with_401_and_says_what_it_wants() {
    HttpResponse<String> answer = site.get("/api/mine");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(header -> assertThat(header).startsWith("Bearer"));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
  }

  @Test
  void a_forged_ticket_is_nobody_and_asks_the_database_nothing() {
    String ticket = sessions.start(ANNA);
    String token = ticket.substring(0, ticket.indexOf('.'));
    String foreign =
        new Sessions(
                test.database(),
                new SigningKey(Optional.of("another secret of thirty-two chars"), test.database()),
                clock)
            .start(ANNA);

    for (String forged : List.of(token, token + ".", token + ".AAAA", foreign, ".", "x.y")) {
      assertThat(counted.during(() -> assertThat(who(forged)).isEqualTo("nobody"))).isZero();
    }
    assertThat(counted.during(() -> assertThat(who(ticket)).isNotEqualTo("nobody"))).isEqualTo(1);
  }

  @Test
  void a_session_ends_after_thirty_days_on_sign_out_and_with_the_account() {
    String one = sessions.start(ANNA);
    String other = sessions.start(ANNA);
    sessions.end(one);
    assertThat(who(one)).isEqualTo("nobody");
    assertThat(who(other)).isNotEqualTo("nobody");

    clock.advance(Duration.ofDays(30));
    assertThat(who(other)).isEqualTo("nobody");
    assertThat(test.database().<Integer>transaction(s -> Sessions.prune(s, clock.instant())))
        .isEqualTo(1);

    String last = sessions.start(ANNA);
    test.database().update("delete from soletape.accounts");
    assertThat(who(last)).isEqualTo("nobody");
  }

  @Test
  void a_bearer_token_counts_under_the_api_alone() {
    String token = tokens.make(ANNA, "script");

    assertThat(token).startsWith("solt_");
    assertThat(site.get("/api/mine", "Authorization", "Bearer " + token).body()).isEqualTo(EMAIL);
    assertThat(site.get("/mine", "Authorization", "Bearer " + token).statusCode()).isEqualTo(303);
    tokens.revoke(ANNA, tokens.of(ANNA).get(0).id());
    assertThat(site.get("/api/mine", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_bad_bearer_token_is_not_saved_by_a_cookie() {
    assertThat(
            site.get("/api/mine", "Authorization", "Bearer solt_x", "Cookie", cookie())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_form_needs_its_token() {
    String cookie = cookie();
    String token = site.get("/perhaps", "Cookie", cookie).body();

    assertThat(form(cookie, "form_token=" + token).statusCode()).isEqualTo(200);
    assertThat(form(cookie, "").statusCode()).isEqualTo(403);
    assertThat(form(cookie, "form_token=").statusCode()).isEqualTo(403);
    String other = (token.startsWith("x") ? "y" : "x") + token.substring(1);
    HttpResponse<String> refused = form(cookie, "form_token=" + other);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Open the page again");
    assertThat(form(cookie(), "form_token=" + token).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://localhost"})
  void a_form_from_elsewhere_is_refused_even_with_its_token(String origin) {
    String cookie = cookie();
    String form = "form_token=" + site.get("/perhaps", "Cookie", cookie).body();

    assertThat(form(cookie, form, "Origin", origin).statusCode()).isEqualTo(403);
  }

  @Test
  void a_browser_that_names_another_site_is_believed() {
    String cookie = cookie();
    String form = "form_token=" + site.get("/perhaps", "Cookie", cookie).body();

    assertThat(form(cookie, form, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(form(cookie, form, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(form(cookie, form, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    String ours = "http://localhost:" + site.uri("/").getPort();
    assertThat(form(cookie, form, "Origin", ours).statusCode()).isEqualTo(200);
  }

  @Test
  void a_call_with_a_cookie_needs_our_origin_or_the_token_and_a_bearer_neither() {
    String cookie = cookie();
    String token = site.get("/perhaps", "Cookie", cookie).body();
    String ours = "http://localhost:" + site.uri("/").getPort();

    assertThat(call("Cookie", cookie)).isEqualTo(403);
    assertThat(call("Cookie", cookie, "Origin", "https://evil.example")).isEqualTo(403);
    assertThat(call("Cookie", cookie, "Origin", "https://evil.example", "X-Form-Token", token))
        .isEqualTo(403);
    assertThat(call("Cookie", cookie, "X-Form-Token", token)).isEqualTo(200);
    assertThat(call("Cookie", cookie, "Origin", ours)).isEqualTo(200);
    assertThat(call("Authorization", "Bearer " + tokens.make(ANNA, "x"))).isEqualTo(200);
  }

  @Test
  void without_a_secret_every_replica_signs_with_the_key_in_the_database() {
    SigningKey other = new SigningKey(Optional.empty(), test.database());
    String ticket = new Sessions(test.database(), other, clock).start(ANNA);

    assertThat(who(ticket)).isNotEqualTo("nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "evil",
        "",
        "/a\tb",
        "/a b",
        "\\\\evil",
        "/\n/evil",
        "javascript:alert(1)",
        "/ä"
      })
  void only_a_path_of_ours_is_gone_on_to(String next) {
    assertThat(Links.local(next)).isEmpty();
    assertThat(Links.local("/inventory?sort=-cost")).hasValue("/inventory?sort=-cost");
    assertThat(Links.local("/")).hasValue("/");
  }

  private String cookie() {
    return "soletape_session=" + sessions.start(ANNA);
  }

  private String who(String ticket) {
    return site.get("/perhaps", "Cookie", "soletape_session=" + ticket).body();
  }

  private HttpResponse<String> form(String cookie, String body, String... more) {
    String[] headers = new String[more.length + 4];
    System.arraycopy(more, 0, headers, 0, more.length);
    headers[more.length] = "Cookie";
    headers[more.length + 1] = cookie;
    headers[more.length + 2] = "Content-Type";
    headers[more.length + 3] = "application/x-www-form-urlencoded";
    return site.post("/mine", body, headers);
  }

  private int call(String... headers) {
    return site.post("/api/mine", "{}", headers).statusCode();
  }
}
