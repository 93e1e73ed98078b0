package org.soletape.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Http;

/** Somebody tries one password after another. */
class HammeredSignInTest {
  private static final String EMAIL = AccountSite.EMAIL;
  private static final String PASSWORD = AccountSite.PASSWORD;
  private static final String HERE = "203.0.113.7";
  private static final String ELSEWHERE = "198.51.100.9";

  @AutoClose private final AccountSite site = AccountSite.open();
  private final BrowsingPerson anna = site.person(HERE);

  @BeforeEach
  void openAnAccount() {
    site.accounts.open(EMAIL, PASSWORD);
  }

  @Test
  void one_address_that_hammers_is_blocked_and_the_owner_gets_in_from_elsewhere() {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(anna, EMAIL, "wrong password " + i)).isEqualTo(401);
    }

    HttpResponse<String> blocked = anna.post("/sign-in", "email", EMAIL, "password", PASSWORD);
    assertThat(blocked.statusCode()).isEqualTo(429);
    assertThat(blocked.headers().firstValue("Retry-After")).hasValue("900");
    assertThat(blocked.body()).contains("Please try again in 15 minutes.");
    assertThat(signIn(site.person(ELSEWHERE), EMAIL, PASSWORD)).isEqualTo(303);
    assertThat(signIn(site.person(HERE), "ben@example.com", "whatever this")).isEqualTo(401);

    site.clock.advance(Duration.ofMinutes(15));
    assertThat(signIn(anna, EMAIL, PASSWORD)).isEqualTo(303);
  }

  @Test
  void headers_made_up_by_the_client_do_not_get_around_the_limit() {
    for (int i = 0; i < 10; i++) {
      signIn(site.person("10.9.8." + i + ", 192.0.2." + i + ", " + HERE), EMAIL, "wrong password");
    }

    assertThat(signIn(site.person("1.1.1.1, " + HERE), EMAIL, PASSWORD)).isEqualTo(429);
  }

  @Test
  void a_right_password_starts_the_count_anew() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 9; i++) {
        assertThat(signIn(anna, EMAIL, "wrong password")).isEqualTo(401);
      }
      assertThat(signIn(anna, EMAIL, PASSWORD)).isEqualTo(303);
    }
  }

  @Test
  void a_thousand_wrong_sign_ins_cost_ten_hashes_at_most_and_others_are_served() throws Exception {
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService attackers = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> tries = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        tries.add(attackers.submit(() -> signIn(site.person(HERE), EMAIL, "wrong password")));
        if (i % 100 == 0) {
          assertThat(Http.get(site.url() + "/free").body()).isEqualTo("free");
        }
      }
      assertThat(signInOnceThereIsRoom(site.person(ELSEWHERE))).isEqualTo(303);
      for (Future<Integer> one : tries) {
        answers.add(answer(one));
      }
    }
    assertThat(answers).hasSize(1000).isSubsetOf(401, 429, 503).contains(429);
    assertThat(answers.stream().filter(status -> status == 401)).hasSizeLessThanOrEqualTo(10);
  }

  /** While many wait for a hash, a slow machine may ask to come back. */
  private static int signInOnceThereIsRoom(BrowsingPerson person) {
    int status = 503;
    for (int i = 0; i < 20 && status == 503; i++) {
      status = signIn(person, EMAIL, PASSWORD);
    }
    return status;
  }

  private static int answer(Future<Integer> one) throws InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int signIn(BrowsingPerson person, String email, String password) {
    return person.post("/sign-in", "email", email, "password", password).statusCode();
  }
}
