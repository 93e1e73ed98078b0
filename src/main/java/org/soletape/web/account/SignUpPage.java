package org.soletape.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.account.Accounts;
import org.soletape.account.EmailAddress;
import org.soletape.account.EmailTaken;
import org.soletape.account.Passwords;
import org.soletape.account.Sessions;
import org.soletape.account.SignIn;
import org.soletape.account.SignInResult;
import org.soletape.account.SignInThrottle;
import org.soletape.account.TryLater;
import org.soletape.web.ClientAddresses;
import org.soletape.web.DeviceCookie;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;

/** Opening an account, where that is allowed. Guarded like the sign-in form. */
record SignUpPage(
    Templates templates,
    Visitors visitors,
    Sessions sessions,
    Accounts accounts,
    SignInThrottle throttle,
    SignIn signIn,
    SignInOffer offer) {
  private static final String NOT_OPENED =
      "No account was opened with this e-mail and password. If you have one already, sign in to it"
          + " with its own password.";

  void show(Context context) {
    if (visitors.find(context).isPresent()) {
      context.redirect("/inventory", HttpStatus.SEE_OTHER);
      return;
    }
    templates.answerPersonal(context, 200, "sign-up.jte", SignInView.first(context, offer));
  }

  void submit(Context context) {
    SignInPage.requireOurs(context);
    if (!offer.signUp() || offer.supabase()) {
      again(context, 403, Map.of());
      return;
    }
    String email = FormField.typed(context, "email");
    String password = FormField.typed(context, "password");
    Map<String, String> problems = new HashMap<>();
    Passwords.problem(password).ifPresent(problem -> problems.put("password", problem));
    if (EmailAddress.read(email).isEmpty()) {
      problems.put("email", "Enter an e-mail address, such as anna@example.com.");
    }
    if (problems.isEmpty()) {
      open(context, email, password);
    } else {
      again(context, 422, problems);
    }
  }

  private void open(Context context, String email, String password) {
    Optional<Duration> pause = throttle.admitNewAccount(ClientAddresses.of(context));
    if (pause.isPresent()) {
      String words = SignInPage.askToWait(context, pause.get());
      again(
          context,
          429,
          Map.of(
              Form.WHOLE, "Too many new accounts from here. Please try again in " + words + "."));
      return;
    }
    try {
      enter(context, EmailAddress.read(email).orElseThrow(), accounts.open(email, password).id());
    } catch (EmailTaken e) {
      enterOrRefuse(context, EmailAddress.read(email).orElseThrow(), password);
    } catch (TryLater e) {
      SignInPage.askToWait(context, e.waitTime());
      again(context, 503, Map.of(Form.WHOLE, e.getMessage()));
    }
  }

  /** The owner of an account is let in; everybody else learns no more than at sign-in. */
  private void enterOrRefuse(Context context, EmailAddress email, String password) {
    SignInResult result =
        signIn.attempt(email, password, ClientAddresses.of(context), DeviceCookie.read(context));
    if (result instanceof SignInResult.Welcome welcome) {
      enter(context, email, welcome.person().id());
    } else {
      again(context, 422, Map.of(Form.WHOLE, NOT_OPENED));
    }
  }

  private void enter(Context context, EmailAddress email, UUID userId) {
    SignInPage.enter(context, sessions, userId);
    DeviceCookie.write(context, signIn.deviceMark(email));
  }

  private void again(Context context, int status, Map<String, String> problems) {
    SignInView view = SignInView.again(context, problems, offer);
    templates.answerPersonal(context, status, "sign-up.jte", view);
  }
}
