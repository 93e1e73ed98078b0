package org.soletape.chaos;

import static org.soletape.chaos.PersonLedger.Outcome.DONE;
import static org.soletape.chaos.PersonLedger.Outcome.REFUSED;
import static org.soletape.chaos.PersonLedger.Outcome.UNHEARD;
import static org.soletape.chaos.PersonLedger.Outcome.UNKNOWN;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.soletape.chaos.PersonLedger.Outcome;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.FileForm;

/** One person's browser at a site that may be away, and what an answer of it means. */
final class SiteVisitor {
  static final String FILES = "/inventory/import";
  private static final String PASSWORD = "seven pairs of dunks";
  private static final String COOKIE = "soletape_session";
  private static final int TRIES = 60;
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Set<Integer> OPENED_OR_TAKEN = Set.of(303, 422);

  private final String site;
  private final String email;
  private final BrowsingPerson browser;
  private Optional<String> formToken = Optional.empty();

  /** Whether nobody took the last request. */
  private boolean unheard;

  /**
   * Somebody who was never there.
   *
   * @param address where they are
   */
  SiteVisitor(String site, String email, String address) {
    this.site = site;
    this.email = email;
    this.browser = new BrowsingPerson(site, address);
  }

  /** Opens the account, as soon as the site does that. */
  void signUp() {
    for (int i = 0; i < TRIES && !hasAccount(); i++) {
      SiteCaller.pause(AGAIN);
    }
  }

  private boolean hasAccount() {
    return attempt(() -> browser.post("/sign-up", "email", email, "password", PASSWORD))
        .filter(answer -> OPENED_OR_TAKEN.contains(answer.statusCode()))
        .isPresent();
  }

  boolean isSignedIn() {
    return formToken.isPresent();
  }

  void signIn() {
    attempt(() -> browser.post("/sign-in", "email", email, "password", PASSWORD));
    formToken = page(FILES).flatMap(BrowsingPerson::formToken);
  }

  /** The next request is a new sign-in. */
  void forget() {
    formToken = Optional.empty();
  }

  /** The answer; empty when there was none. */
  Optional<HttpResponse<String>> page(String path) {
    return attempt(() -> browser.get(path));
  }

  Optional<HttpResponse<String>> call(String method, String path, String json) {
    return attempt(() -> browser.call(method, path, json, formToken.orElseThrow()));
  }

  /** Presses the only button of a form. */
  Optional<HttpResponse<String>> press(String path) {
    return attempt(() -> browser.post(path, "form_token", formToken.orElseThrow()));
  }

  FileForm form() {
    return new FileForm().field("form_token", formToken.orElseThrow());
  }

  Optional<HttpResponse<String>> upload(FileForm form) {
    return attempt(() -> form.send(site + FILES, "Cookie", COOKIE + "=" + browser.cookie(COOKIE)));
  }

  /** What the answer to a call means. */
  Outcome outcome(Optional<HttpResponse<String>> answer) {
    int status = answer.map(HttpResponse::statusCode).orElse(0);
    if (status == 401 || status == 403) {
      forget();
    }
    if (answer.isEmpty() && unheard) {
      return UNHEARD;
    }
    if (status >= 200 && status < 300) {
      return DONE;
    }
    return status >= 400 && status < 500 ? REFUSED : UNKNOWN;
  }

  /** A form that was done leads on to a page that says so; else it leads to the sign-in. */
  Outcome formOutcome(Optional<HttpResponse<String>> answer) {
    if (answer.filter(told -> told.statusCode() == 303).isEmpty()) {
      return outcome(answer);
    }
    if (answer.get().headers().firstValue("Location").orElse("").contains("done=")) {
      return DONE;
    }
    forget();
    return REFUSED;
  }

  private Optional<HttpResponse<String>> attempt(Supplier<HttpResponse<String>> request) {
    try {
      unheard = false;
      return Optional.of(request.get());
    } catch (UncheckedIOException | CompletionException | IllegalStateException e) {
      unheard = e.getCause() instanceof ConnectException;
      return Optional.empty();
    }
  }
}
