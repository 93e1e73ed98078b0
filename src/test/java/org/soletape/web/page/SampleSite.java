package org.soletape.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.soletape.account.AccessTokens;
import org.soletape.account.Sessions;
import org.soletape.account.SigningKey;
import org.soletape.db.Database;
import org.soletape.polling.StatusReads;
import org.soletape.testing.SampleMarket;
import org.soletape.testing.TestDatabase;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.web.Caching;
import org.soletape.web.RequestCounts;
import org.soletape.web.StaticFiles;
import org.soletape.web.Visitors;
import org.soletape.web.WebServer;
import org.soletape.web.WebSettings;

/** The pages over a sample market of sixty products, for tests that only read. */
final class SampleSite implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");
  static final int PRODUCTS = 60;

  private static final int TAPED = 10;

  final List<UUID> viewed = new CopyOnWriteArrayList<>();
  private final TestDatabase test = TestDatabase.migrated();
  private final WebServer server;

  private SampleSite() {
    test.beforeEach(null);
    Database database = test.database();
    SampleMarket.fill(database, NOW, PRODUCTS, TAPED);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Templates templates = new Templates();
    StatusReads status = new StatusReads(database, clock, venue -> Optional.of(25_000));
    BudgetReads budgets = new BudgetReads(database, FreePlan.STANDARD, clock);
    this.server =
        WebServer.start(
            WebSettings.onPort(0),
            new ErrorDrawing(templates),
            new RequestCounts(),
            List.of(
                new StaticFiles(),
                routes -> routes.get("/broken", context -> broken()),
                new PageRoutes(
                    database,
                    clock,
                    new Caching(clock, "test"),
                    templates,
                    new Visitors(
                        new Sessions(database, new SigningKey(Optional.empty(), database), clock),
                        new AccessTokens(database, clock)),
                    status,
                    budgets,
                    List::of,
                    viewed::add)));
  }

  static SampleSite open() {
    return new SampleSite();
  }

  Database database() {
    return test.database();
  }

  String url(String path) {
    return "http://localhost:" + server.port() + path;
  }

  @Override
  public void close() {
    server.close();
    test.afterEach(null);
  }

  private static void broken() {
    throw new IllegalStateException("password=hunter2");
  }
}
