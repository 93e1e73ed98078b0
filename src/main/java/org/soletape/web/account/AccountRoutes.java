package org.soletape.web.account;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.account.AccessTokens;
import org.soletape.account.Accounts;
import org.soletape.account.Sessions;
import org.soletape.account.SignIn;
import org.soletape.account.SignInThrottle;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;

/** The pages around an account. */
public final class AccountRoutes implements Routes {
  private final SignInPage signIn;
  private final SignUpPage signUp;
  private final AccountPage account;
  private final AccountHeader header;

  /** Everything the pages stand on. */
  public record Parts(
      Visitors visitors,
      Sessions sessions,
      Accounts accounts,
      AccessTokens tokens,
      SignIn signIn,
      SignInThrottle throttle) {}

  public AccountRoutes(Templates templates, Parts parts, SignInOffer offer) {
    this.signIn =
        new SignInPage(templates, parts.visitors(), parts.sessions(), parts.signIn(), offer);
    this.signUp =
        new SignUpPage(
            templates,
            parts.visitors(),
            parts.sessions(),
            parts.accounts(),
            parts.throttle(),
            parts.signIn(),
            offer);
    this.account =
        new AccountPage(
            templates,
            parts.visitors(),
            parts.sessions(),
            parts.accounts(),
            parts.tokens(),
            parts.signIn(),
            offer);
    this.header = new AccountHeader(templates, parts.visitors());
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/sign-in", signIn::show);
    routes.post("/sign-in", signIn::submit);
    routes.post("/sign-out", signIn::signOut);
    routes.get("/sign-up", signUp::show);
    routes.post("/sign-up", signUp::submit);
    routes.get("/account", account::show);
    routes.get("/account/header", header::show);
    routes.post("/account/sign-out-everywhere", account::signOutEverywhere);
    routes.post("/account/password", account::changePassword);
    routes.post("/account/tokens", account::makeToken);
    routes.post("/account/tokens/{id}/revoke", account::revokeToken);
    routes.post("/account/delete", account::delete);
  }
}
