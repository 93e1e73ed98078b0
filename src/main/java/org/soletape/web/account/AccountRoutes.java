package org.soletape.web.account;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.account.AccessTokens;
import org.soletape.account.Accounts;
import org.soletape.account.Sessions;
import org.soletape.web.OfferedCurrencies;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;

/** The pages around an account. */
public record AccountRoutes(
    Templates templates,
    Visitors visitors,
    Sessions sessions,
    Accounts accounts,
    AccessTokens tokens,
    WaysIn ways,
    OfferedCurrencies currencies)
    implements Routes {

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    SignInPage entry = new SignInPage(templates, visitors, sessions, ways.signIn(), ways.offer());
    SignUpPage signUp =
        new SignUpPage(
            templates, visitors, sessions, accounts, ways.throttle(), ways.signIn(), ways.offer());
    AccountPage account =
        new AccountPage(templates, visitors, sessions, accounts, tokens, ways, currencies);
    routes.get("/sign-in", entry::show);
    routes.post("/sign-in", entry::submit);
    routes.post("/sign-out", entry::signOut);
    routes.get("/sign-up", signUp::show);
    routes.post("/sign-up", signUp::submit);
    routes.get("/account", account::show);
    routes.get("/account/header", new AccountHeader(templates, visitors)::show);
    routes.post("/account/sign-out-everywhere", account::signOutEverywhere);
    routes.post("/account/currency", account::chooseCurrency);
    routes.post("/account/password", account::changePassword);
    routes.post("/account/tokens", account::makeToken);
    routes.post("/account/tokens/{id}/revoke", account::revokeToken);
    routes.post("/account/delete", account::delete);
  }
}
