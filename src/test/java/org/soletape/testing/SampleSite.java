package org.soletape.testing;

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
import org.soletape.web.ErrorDrawing;
import org.soletape.web.RequestCounts;
import org.soletape.web.StaticFiles;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.WebServer;
import org.soletape.web.WebSettings;

/** The pages over a sample market of sixty products, for tests that only read. */
public final class SampleSite implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");
  public static final int PRODUCTS = 60;

  private static final int TAPED = 10;

  public final List<UUID> viewed = new CopyOnWriteArrayList<>();
  private final TestDatabase test = TestDatabase.migrated();
  private final WebServer server;

  private SampleSite() {
    test.beforeEach(null);
    Database database = test.database();
    SampleMarket.fill(database, NOW, PRODUCTS, TAPED);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Templates templates = new Templates();
    this.server =
        WebServer.start(
            WebSettings.onPort(0),
            new ErrorDrawing(templates),
            new RequestCounts(),
            List.of(
                new StaticFiles(),
                routes -> routes.get("/broken", context -> broken()),
                OpenPages.of(
                    database,
                    clock,
                    templates,
                    new Visitors(
                        new Sessions(database, new SigningKey(Optional.empty(), database), clock),
                        new AccessTokens(database, clock)),
                    viewed::add)));
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

  @Override
  public void close() {
    server.close();
    test.afterEach(null);
  }

  private static void broken() {
    throw new IllegalStateException("password=hunter2");
  }
}
