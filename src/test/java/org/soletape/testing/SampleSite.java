package org.soletape.testing;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.soletape.account.PersonalData;
import org.soletape.db.Database;
import org.soletape.market.CalendarReads;
import org.soletape.market.PollingCalendar;
import org.soletape.rates.RateStore;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.web.Caching;
import org.soletape.web.ErrorPages;
import org.soletape.web.OfferedCurrencies;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;
import org.soletape.web.StaticFiles;
import org.soletape.web.Templates;
import org.soletape.web.WebServer;
import org.soletape.web.WebSettings;
import org.soletape.web.market.DisplayCurrency;
import org.soletape.wiring.Config;
import org.soletape.wiring.OpenPages;
import org.soletape.wiring.People;

/** The pages over a sample market of sixty products, for tests that only read. */
public final class SampleSite implements AutoCloseable {
  /** The plans of Supabase and Vercel. */
  public static final FreePlan FREE_PLAN =
      new FreePlan(
          OptionalLong.of(500 * FreePlan.MEGABYTE),
          FreePlan.OF_HOSTS.get("vercel").requests(),
          FreePlan.OF_HOSTS.get("vercel").cpuSeconds());

  public static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");
  public static final int PRODUCTS = 60;

  private static final int TAPED = 10;

  public final List<UUID> viewed = new CopyOnWriteArrayList<>();
  private final TestDatabase test = TestDatabase.migrated();
  private final People people;
  private final WebServer server;

  private SampleSite() {
    test.open();
    Database database = test.database();
    SampleMarket.fill(database, NOW, PRODUCTS, TAPED);
    Clock clock = Clock.fixed(NOW, UTC);
    Templates templates = new Templates();
    this.people = people(database, clock);
    List<Routes> routes = new ArrayList<>();
    routes.add(new StaticFiles());
    routes.add(broken -> broken.get("/broken", context -> broken()));
    routes.addAll(openPages(database, clock, people, templates, viewed::add));
    this.server =
        WebServer.start(
            WebSettings.onPort(0), ErrorPages.drawnBy(templates), new RequestCounts(), routes);
  }

  /** The pages anyone may read, over a test's own database and clock. */
  public static List<Routes> openPages(
      Database database, Clock clock, People people, Templates templates, Consumer<UUID> viewed) {
    Supplier<PollingCalendar> calendar = CalendarReads.kept(database, clock);
    BudgetReads budgets = new BudgetReads(database, FREE_PLAN, calendar, clock);
    return new OpenPages(
            database,
            calendar,
            dollars(database, clock),
            clock,
            budgets,
            List::of,
            Optional::empty,
            () ->
                Optional.of(
                    new RateStore(database).status(clock.instant().atZone(UTC).toLocalDate())))
        .routes(
            people,
            new Caching(clock, "test"),
            templates,
            viewed,
            Optional::empty,
            new RequestCounts());
  }

  /** Amounts in dollars, unless another currency is asked for. */
  public static DisplayCurrency dollars(Database database, Clock clock) {
    return new DisplayCurrency(Currency.getInstance("USD"), RateStore.kept(database, clock));
  }

  /** Accounts kept in this database, which anybody may open. */
  public static People people(Database database, Clock clock, PersonalData... personal) {
    return new People(
        new Config.Accounts(Optional.empty(), true, Optional.empty()),
        database,
        clock,
        new OfferedCurrencies(RateStore.kept(database, clock)),
        List.of(personal));
  }

  public static SampleSite open() {
    return new SampleSite();
  }

  public Database database() {
    return test.database();
  }

  public String url(String path) {
    return "http://localhost:" + server.port() + path;
  }

  /** The body of a page that is there. */
  public String page(String path) {
    HttpResponse<String> answer = Http.get(url(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Override
  public void close() {
    server.close();
    people.close();
    test.close();
  }

  private static void broken() {
    throw new IllegalStateException("password=hunter2");
  }
}
