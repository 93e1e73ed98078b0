package org.soletape.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.testing.BrowsingPerson;

/** Strangers at the doors keep no owner out. */
class DoorsTest {
  @AutoClose private final AccountSite site = AccountSite.open();
  private final BrowsingPerson anna = site.member();

  @Test
  void a_browser_that_was_signed_in_before_gets_in_after_a_hundred_failures_of_strangers() {
    exhaust();

    assertThat(signIn(site.person("198.51.100.9"))).as("a stranger").isEqualTo(429);
    assertThat(signIn(anna)).as("the owner's browser").isEqualTo(303);
  }

  @Test
  void a_mark_is_of_one_email_and_worth_nothing_once_signed_out_everywhere() {
    String mark = anna.cookie("soletape_device");
    assertThat(mark).isNotEmpty();
    exhaust();
    BrowsingPerson thief = site.person("198.51.100.9");
    thief.keep("soletape_device", mark.substring(0, mark.length() - 1) + "_");
    assertThat(signIn(thief)).as("a forged mark").isEqualTo(429);

    site.clock.advance(Duration.ofSeconds(1));
    site.sessions.endAll(site.accounts.find(AccountSite.EMAIL).orElseThrow().id());
    thief.keep("soletape_device", mark);
    assertThat(signIn(thief)).as("a revoked mark").isEqualTo(429);
  }

  @Test
  void a_browser_with_a_mark_may_not_guess_for_ever() {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      answers.add(
          anna.post("/sign-in", "email", AccountSite.EMAIL, "password", "a wrong password")
              .statusCode());
    }
    assertThat(answers).startsWith(401).endsWith(429, 429);
  }

  @Test
  void forty_sign_ins_of_one_address_leave_a_place_for_another() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> crowd = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String email = "nobody-" + i + "@example.com";
        crowd.add(
            threads.submit(
                () ->
                    site.person("203.0.113.99")
                        .post("/sign-in", "email", email, "password", "a wrong password")));
      }
      for (int i = 0; i < 5; i++) {
        assertThat(signIn(site.person("198.51.100." + i))).isEqualTo(303);
      }
      for (Future<HttpResponse<String>> one : crowd) {
        assertThat(one.get().statusCode()).isIn(401, 503);
      }
    }
  }

  private void exhaust() {
    for (int i = 0; i < 101; i++) {
      site.person("192.0.2." + i)
          .post("/sign-in", "email", AccountSite.EMAIL, "password", "a wrong password");
    }
  }

  private static int signIn(BrowsingPerson person) {
    return person
        .post("/sign-in", "email", AccountSite.EMAIL, "password", AccountSite.PASSWORD)
        .statusCode();
  }
}
