package org.soletape.web.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.soletape.account.AccessTokens;
import org.soletape.account.Accounts;
import org.soletape.account.Passwords;
import org.soletape.account.Sessions;
import org.soletape.account.SignIn;
import org.soletape.account.SignInThrottle;
import org.soletape.account.SigningKey;
import org.soletape.db.Database;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.OpenPages;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.web.ErrorDrawing;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;
import org.soletape.web.StaticFiles;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.WebServer;
import org.soletape.web.WebSettings;

/** The pages around an account, over a database of their own and a clock that a test moves. */
public final class AccountSite implements AutoCloseable {
  public static final String EMAIL = "Anna@example.com";
  public static final String PASSWORD = "seven pairs of dunks";

  public final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
  public final List<UUID> forgotten = new CopyOnWriteArrayList<>();
  public final Accounts accounts;
  public final Sessions sessions;
  public final AccessTokens tokens;
  private final TestDatabase test = TestDatabase.migrated();
  private final Passwords passwords = new Passwords();
  private final WebServer server;

  private AccountSite(SignInOffer offer) {
    test.open();
    Database database = test.database();
    SigningKey key = new SigningKey(Optional.empty(), database);
    accounts =
        new Accounts(
            database, passwords, clock, List.of((session, person) -> forgotten.add(person)));
    sessions = new Sessions(database, key, clock);
    tokens = new AccessTokens(database, clock);
    SignInThrottle throttle = new SignInThrottle(database, key, clock);
    Visitors visitors = new Visitors(sessions, tokens);
    Templates templates = new Templates();
    Routes pages =
        new AccountRoutes(
            templates,
            new AccountRoutes.Parts(
                visitors,
                sessions,
                accounts,
                tokens,
                new SignIn(SignIn.local(accounts), throttle),
                throttle),
            offer);
    server =
        WebServer.start(
            WebSettings.onPort(0),
            new ErrorDrawing(templates),
            new RequestCounts(),
            List.of(
                new StaticFiles(),
                pages,
                OpenPages.of(database, clock, templates, visitors, product -> {}),
                new DemoEntry(() -> accounts.find(EMAIL).orElseThrow().id(), sessions),
                routes -> routes.get("/free", context -> context.result("free")),
                routes ->
                    routes.get(
                        "/inventory",
                        context ->
                            context.result("Inventory of " + visitors.require(context).email())),
                routes ->
                    routes.get(
                        "/api/whose",
                        context -> context.result(visitors.require(context).email()))));
  }

  public static AccountSite open() {
    return open(new SignInOffer(true, false, false));
  }

  public static AccountSite open(SignInOffer offer) {
    return new AccountSite(offer);
  }

  public String url() {
    return "http://localhost:" + server.port();
  }

  public Database database() {
    return test.database();
  }

  public BrowsingPerson person(String address) {
    return new BrowsingPerson(url(), address);
  }

  /** Somebody whose browser is signed in to a new account. */
  public BrowsingPerson member() {
    BrowsingPerson person = person("203.0.113.7");
    person.post("/sign-up", "email", EMAIL, "password", PASSWORD);
    return person;
  }

  @Override
  public void close() {
    server.close();
    passwords.close();
    test.close();
  }
}
