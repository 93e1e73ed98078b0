package org.soletape.web.account;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.account.AccessTokens;
import org.soletape.account.Accounts;
import org.soletape.account.EmailAddress;
import org.soletape.account.Passwords;
import org.soletape.account.Sessions;
import org.soletape.account.SignInResult;
import org.soletape.account.SignInResult.Blocked;
import org.soletape.account.SignInResult.Welcome;
import org.soletape.account.TryLater;
import org.soletape.web.ClientAddresses;
import org.soletape.web.CurrencyCookie;
import org.soletape.web.DeviceCookie;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.OfferedCurrencies;
import org.soletape.web.SessionCookie;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** Everything about an account of one's own: sessions, password, tokens, and its end. */
record AccountPage(
    Templates templates,
    Visitors visitors,
    Sessions sessions,
    Accounts accounts,
    AccessTokens tokens,
    WaysIn ways,
    OfferedCurrencies currencies) {
  private static final String DELETE_WORD = "delete";

  void show(Context context) {
    Visitor visitor = visitors.require(context);
    Told told = new Told(done(context.queryParam("done")), Optional.empty());
    draw(context, 200, visitor, told, Map.of());
  }

  void signOutEverywhere(Context context) {
    sessions.endAll(visitors.requireForm(context).userId());
    SessionCookie.forget(context);
    context.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  /** Answers a form of the account's page, and the script of public pages where one is chosen. */
  void chooseCurrency(Context context) {
    Visitor visitor = visitors.requireForm(context);
    String code = FormField.typed(context, "currency").strip();
    Optional<Currency> chosen = currencies.find(code, today());
    if (chosen.isEmpty() && !code.isEmpty()) {
      String problem = "Choose one of these: for others there is no rate today.";
      draw(context, 422, visitor, Told.NOTHING, Map.of("currency", problem));
      return;
    }
    accounts.show(visitor.userId(), chosen);
    CurrencyCookie.write(context, chosen);
    context.redirect("/account?done=currency", HttpStatus.SEE_OTHER);
  }

  void changePassword(Context context) {
    Visitor visitor = visitors.requireForm(context);
    if (ways.offer().supabase()) {
      throw new ForbiddenResponse("Supabase keeps the password of this account.");
    }
    String password = FormField.typed(context, "new_password");
    Map<String, String> problems = new HashMap<>();
    Passwords.problem(password).ifPresent(problem -> problems.put("new_password", problem));
    int status = problems.isEmpty() ? confirm(context, visitor, "password", problems) : 422;
    if (!problems.isEmpty()) {
      draw(context, status, visitor, Told.NOTHING, problems);
      return;
    }
    accounts.changePassword(
        visitor.userId(), password, sessions, SessionCookie.read(context).orElse(""));
    DeviceCookie.write(context, ways.signIn().deviceMark(new EmailAddress(visitor.email())));
    context.redirect("/account?done=password", HttpStatus.SEE_OTHER);
  }

  void makeToken(Context context) {
    Visitor visitor = visitors.requireForm(context);
    String name = FormField.typed(context, "name").strip();
    if (name.isEmpty() || name.length() > AccessTokens.LONGEST_NAME) {
      String problem = "Give it a name of 1 to " + AccessTokens.LONGEST_NAME + " characters.";
      draw(context, 422, visitor, Told.NOTHING, Map.of("name", problem));
      return;
    }
    String token = tokens.make(visitor.userId(), name);
    draw(context, 200, visitor, new Told(Optional.empty(), Optional.of(token)), Map.of());
  }

  void revokeToken(Context context) {
    Visitor visitor = visitors.requireForm(context);
    tokens.revoke(visitor.userId(), id(context.pathParam("id")));
    context.redirect("/account?done=revoked", HttpStatus.SEE_OTHER);
  }

  void delete(Context context) {
    Visitor visitor = visitors.requireForm(context);
    Map<String, String> problems = new HashMap<>();
    int status = 422;
    if (!FormField.typed(context, "word").strip().equalsIgnoreCase(DELETE_WORD)) {
      problems.put("word", "Type the word " + DELETE_WORD + " to go on.");
    } else {
      status = confirm(context, visitor, "delete_password", problems);
    }
    if (!problems.isEmpty()) {
      draw(context, status, visitor, Told.NOTHING, problems);
      return;
    }
    accounts.delete(visitor.userId());
    SessionCookie.forget(context);
    context.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  /** Checks the password once more, as often as at sign-in; returns the status of a refusal. */
  private int confirm(
      Context context, Visitor visitor, String field, Map<String, String> problems) {
    EmailAddress email = new EmailAddress(visitor.email());
    SignInResult result;
    try {
      result =
          ways.signIn()
              .attempt(
                  email,
                  FormField.typed(context, field),
                  ClientAddresses.of(context),
                  DeviceCookie.read(context));
    } catch (TryLater e) {
      SignInPage.askToWait(context, e.waitTime());
      problems.put(field, e.getMessage());
      return 503;
    }
    if (result instanceof Welcome welcome && welcome.person().id().equals(visitor.userId())) {
      return 200;
    }
    if (result instanceof Blocked blocked) {
      String words = SignInPage.askToWait(context, blocked.pause());
      problems.put(field, "Too many failed tries. Please try again in " + words + ".");
      return 429;
    }
    problems.put(field, "This is not your password.");
    return 422;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(accounts.clock().instant(), ZoneOffset.UTC);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundResponse();
    }
  }

  private static Optional<String> done(String what) {
    return switch (what) {
      case null -> Optional.empty();
      case "password" ->
          Optional.of("Your password is changed; every other browser is signed out.");
      case "currency" -> Optional.of("The currency is kept.");
      case "revoked" -> Optional.of("The token is revoked.");
      default -> Optional.empty();
    };
  }

  /** What is told above the forms: what was done, and a token that was just made. */
  private record Told(Optional<String> done, Optional<String> newToken) {
    static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
  }

  private void draw(
      Context context, int status, Visitor visitor, Told told, Map<String, String> problems) {
    AccountView view =
        new AccountView(
            visitor,
            ways.offer().supabase(),
            told.done(),
            told.newToken(),
            tokens.of(visitor.userId()),
            new AccountView.Display(currencies.on(today()), visitor.display()),
            new Form(Map.of(), problems));
    templates.answerPersonal(context, status, "account.jte", view);
  }
}
