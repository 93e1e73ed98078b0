package org.soletape.web.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.soletape.account.AccessTokens;
import org.soletape.account.Accounts;
import org.soletape.account.Sessions;
import org.soletape.db.Database;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.SampleSite;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.web.ErrorPages;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;
import org.soletape.web.StaticFiles;
import org.soletape.web.Templates;
import org.soletape.web.WebServer;
import org.soletape.web.WebSettings;
import org.soletape.wiring.People;

/** The pages around an account, over a database of their own and a clock that a test moves. */
public final class AccountSite implements AutoCloseable {
  public static final String EMAIL = "Anna@example.com";
  public static final String PASSWORD = "seven pairs of dunks";

  public final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
  public final List<UUID> forgotten = new CopyOnWriteArrayList<>();

  /** What the demo's account waits for. */
  public volatile Optional<String> awaited = Optional.empty();

  public final Accounts accounts;
  public final Sessions sessions;
  public final AccessTokens tokens;
  private final TestDatabase test = TestDatabase.migrated();
  private final People people;
  private final WebServer server;

  private AccountSite(boolean signUp, boolean supabase, boolean isDemo) {
    test.open();
    Database database = test.database();
    people = SampleSite.people(database, clock, (session, person) -> forgotten.add(person));
    accounts = people.accounts();
    sessions = people.sessions();
    tokens = people.tokens();
    Templates templates = new Templates();
    DemoEntry demo =
        new DemoEntry(() -> awaited, () -> accounts.find(EMAIL).orElseThrow().id(), sessions);
    Optional<DemoEntry> offered = Optional.of(demo).filter(any -> isDemo);
    List<Routes> routes =
        new ArrayList<>(SampleSite.openPages(database, clock, people, templates, product -> {}));
    routes.addAll(
        List.of(
            new StaticFiles(),
            people.pages(templates, new SignInOffer(signUp, supabase, offered)),
            demo,
            free -> free.get("/free", context -> context.result("free")),
            more ->
                more.get(
                    "/inventory",
                    context ->
                        context.result(
                            "Inventory of " + people.visitors().require(context).email())),
            more ->
                more.get(
                    "/api/whose",
                    context -> context.result(people.visitors().require(context).email()))));
    server =
        WebServer.start(
            WebSettings.onPort(0), ErrorPages.drawnBy(templates), new RequestCounts(), routes);
  }

  public static AccountSite open() {
    return open(true, false, false);
  }

  public static AccountSite open(boolean signUp, boolean supabase, boolean isDemo) {
    return new AccountSite(signUp, supabase, isDemo);
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
    people.close();
    test.close();
  }
}
