package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;
import static org.soletape.testing.TwoSites.site;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Html;
import org.soletape.testing.Tape;
import org.soletape.testing.TwoSites;

/** Several sites on one database: whichever answers, nobody can tell them apart. */
class ManySitesTest {
  private static final String PASSWORD = "seven pairs of dunks";
  private static final String HERE = "203.0.113.7";
  private static final String ELSEWHERE = "198.51.100.9";
  private static final String SHOE = "DD1391-100";
  private static final String NEWCOMER = "FV5029-010";

  private static final Tape TAPE = Tape.generated();
  private static TwoSites sites;

  @BeforeAll
  static void open() {
    TAPE.beforeEach(null);
    TAPE.clock().set(Instant.now().toString());
    TAPE.seed(SHOE);
    TAPE.sync();
    sites = TwoSites.start(TAPE.environment());
  }

  @AfterAll
  static void close() {
    sites.close();
    TAPE.afterEach(null);
  }

  @Test
  void who_signed_in_at_one_is_known_at_the_other() {
    BrowsingPerson anna = sites.person(HERE);
    HttpResponse<String> opened = signUp(anna, "anna@example.com");
    HttpResponse<String> used = anna.get("/inventory");
    assertThat(used.statusCode()).isEqualTo(200);
    assertThat(site(used)).isNotEqualTo(site(opened));

    String ticket = ticket(anna);
    assertThat(anna.submit("/account", "/sign-out").statusCode()).isEqualTo(303);
    assertThat(sites.getFromBoth("/inventory", "Cookie", ticket))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
  }

  /** The page with the form token comes from one site, and the form goes to the other. */
  @Test
  void a_form_of_one_is_taken_by_the_other_and_so_is_a_token() {
    BrowsingPerson bert = sites.person(HERE);
    signUp(bert, "bert@example.com");

    HttpResponse<String> made = bert.submit("/account", "/account/tokens", "name", "script");

    String token = Html.all(made.body(), "<code class=\"secret\">([^<]+)</code>").getFirst();
    assertThat(sites.getFromBoth("/api/v1/inventory", "Authorization", "Bearer " + token))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    assertThat(sites.getFromBoth("/api/v1/inventory", "Authorization", "Bearer x" + token))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(401));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?query=dunk",
        "/market/" + SHOE,
        "/api/v1/products",
        "/api/v1/market/" + SHOE,
        "/openapi.yaml"
      })
  void an_edition_drawn_by_one_is_confirmed_by_the_other(String path) {
    HttpResponse<String> drawn = sites.get(path);
    HttpResponse<String> asked = sites.get(path, "If-None-Match", etag(drawn));

    assertThat(drawn.statusCode()).isEqualTo(200);
    assertThat(asked.statusCode()).isEqualTo(304);
    assertThat(site(asked)).isNotEqualTo(site(drawn));
  }

  @Test
  void what_is_written_at_one_is_seen_at_the_other() {
    BrowsingPerson cleo = sites.person(HERE);
    signUp(cleo, "cleo@example.com");
    assertThat(sites.getFromBoth("/inventory", "Cookie", ticket(cleo)))
        .allSatisfy(page -> assertThat(page.body()).doesNotContain("4,321"));

    HttpResponse<String> added =
        cleo.submit(
            "/inventory/add", "/inventory/add", "sku", SHOE, "size", "9", "purchase_price", "4321");

    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    assertThat(sites.getFromBoth("/inventory", "Cookie", ticket(cleo)))
        .allSatisfy(page -> assertThat(page.body()).contains("4,321"));
  }

  @Test
  void the_next_books_are_shown_by_both() {
    assertThat(sites.getFromBoth("/api/v1/products"))
        .allSatisfy(list -> assertThat(list.body()).contains(SHOE).doesNotContain(NEWCOMER));

    TAPE.seed(NEWCOMER);
    TAPE.sync();

    List<HttpResponse<String>> lists = sites.getFromBoth("/api/v1/products");
    assertThat(lists.getFirst().body()).contains(SHOE, NEWCOMER);
    assertThat(lists.getLast().body()).isEqualTo(lists.getFirst().body());
    assertThat(sites.getFromBoth("/market/" + NEWCOMER))
        .allSatisfy(page -> assertThat(page.statusCode()).isEqualTo(200));
  }

  @Test
  void failed_sign_ins_are_counted_together() {
    String email = "dora@example.com";
    signUp(sites.person(ELSEWHERE), email);
    BrowsingPerson thief = sites.person(HERE);
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(thief, email, "a wrong password")).isEqualTo(401);
    }

    assertThat(signIn(thief, email, PASSWORD)).isEqualTo(429);
    assertThat(signIn(thief, email, PASSWORD)).isEqualTo(429);
    assertThat(signIn(sites.person(ELSEWHERE), email, PASSWORD)).isEqualTo(303);
  }

  private static HttpResponse<String> signUp(BrowsingPerson person, String email) {
    HttpResponse<String> answer = person.post("/sign-up", "email", email, "password", PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer;
  }

  private static int signIn(BrowsingPerson person, String email, String password) {
    return person.post("/sign-in", "email", email, "password", password).statusCode();
  }

  private static String ticket(BrowsingPerson person) {
    return "soletape_session=" + person.cookie("soletape_session");
  }
}
