package org.soletape.web.account;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.account.EmailAddress;
import org.soletape.account.Sessions;
import org.soletape.account.SignIn;
import org.soletape.account.SignInResult;
import org.soletape.account.SignInResult.Blocked;
import org.soletape.account.SignInResult.Refused;
import org.soletape.account.SignInResult.Welcome;
import org.soletape.account.SignInResult.Wrong;
import org.soletape.account.TryLater;
import org.soletape.web.Caching;
import org.soletape.web.ClientAddresses;
import org.soletape.web.CurrencyCookie;
import org.soletape.web.DeviceCookie;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Links;
import org.soletape.web.Origins;
import org.soletape.web.SessionCookie;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;

/**
 * Signing in and out. Nobody is signed in yet, so the form carries no token; instead a browser's
 * word that another site sent it is enough to refuse it, which keeps a stranger from signing
 * somebody in to the stranger's account.
 */
record SignInPage(
    Templates templates, Visitors visitors, Sessions sessions, SignIn signIn, SignInOffer offer) {
  private static final String HOME = "/inventory";
  private static final String WRONG = "E-mail and password do not match an account.";

  void show(Context context) {
    if (visitors.find(context).isPresent()) {
      context.redirect(Links.local(context.queryParam("next")).orElse(HOME), HttpStatus.SEE_OTHER);
      return;
    }
    templates.answerPersonal(context, 200, "sign-in.jte", SignInView.first(context, offer));
  }

  void submit(Context context) {
    requireOurs(context);
    String typed = FormField.typed(context, "email");
    String password = FormField.typed(context, "password");
    Optional<EmailAddress> email = EmailAddress.read(typed);
    Map<String, String> problems = new HashMap<>();
    if (email.isEmpty()) {
      problems.put("email", "Enter an e-mail address, such as anna@example.com.");
    }
    if (password.isEmpty()) {
      problems.put("password", "Enter your password.");
    }
    if (!problems.isEmpty()) {
      again(context, 422, problems);
      return;
    }
    attempt(context, email.orElseThrow(), password);
  }

  void signOut(Context context) {
    Caching.personal(context);
    if (visitors.find(context).isPresent()) {
      visitors.requireForm(context);
      SessionCookie.read(context).ifPresent(sessions::end);
    }
    SessionCookie.forget(context);
    context.redirect("/", HttpStatus.SEE_OTHER);
  }

  /** Refuses a form that another site's page sent. */
  static void requireOurs(Context context) {
    Caching.personal(context);
    if (Origins.isForeign(context)) {
      throw new ForbiddenResponse(
          "This form was sent from another site. Open the page here and send it once more.");
    }
  }

  /** Signs somebody in under a new ticket, ends what the old one stood for, and goes on. */
  static void enter(Context context, Sessions sessions, UUID userId) {
    SessionCookie.read(context).ifPresent(sessions::end);
    String ticket = sessions.start(userId);
    SessionCookie.write(context, ticket);
    CurrencyCookie.follow(
        context, sessions.find(ticket).flatMap(session -> session.person().display()));
    context.redirect(Links.local(context.formParam("next")).orElse(HOME), HttpStatus.SEE_OTHER);
  }

  /** Has a client wait, and says for how long in words. */
  static String askToWait(Context context, Duration pause) {
    long seconds = Math.max(1, pause.toSeconds());
    context.header("Retry-After", String.valueOf(seconds));
    long minutes = (seconds + 59) / 60;
    return minutes == 1 ? "a minute" : minutes + " minutes";
  }

  private void attempt(Context context, EmailAddress email, String password) {
    try {
      SignInResult result =
          signIn.attempt(email, password, ClientAddresses.of(context), DeviceCookie.read(context));
      answer(context, result);
      if (result instanceof Welcome) {
        DeviceCookie.write(context, signIn.deviceMark(email));
      }
    } catch (TryLater e) {
      askToWait(context, e.waitTime());
      again(context, 503, Map.of(Form.WHOLE, e.getMessage()));
    }
  }

  private void answer(Context context, SignInResult result) {
    switch (result) {
      case Welcome welcome -> enter(context, sessions, welcome.person().id());
      case Wrong wrong -> again(context, 401, Map.of(Form.WHOLE, WRONG));
      case Refused refused -> again(context, 403, Map.of(Form.WHOLE, refused.sentence()));
      case Blocked blocked ->
          again(
              context,
              429,
              Map.of(
                  Form.WHOLE,
                  "Too many failed tries. Please try again in "
                      + askToWait(context, blocked.pause())
                      + "."));
    }
  }

  private void again(Context context, int status, Map<String, String> problems) {
    SignInView view = SignInView.again(context, problems, offer);
    templates.answerPersonal(context, status, "sign-in.jte", view);
  }
}
