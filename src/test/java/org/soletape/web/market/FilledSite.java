package org.soletape.web.market;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.BiConsumer;
import org.soletape.db.Database;
import org.soletape.testing.Http;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;
import org.soletape.wiring.Site;

/** The whole site, as it is served, over a database of its own. */
final class FilledSite implements AutoCloseable {
  private final TestDatabase test = TestDatabase.migrated();
  private final App app;
  private final Site site;

  /**
   * @param filling told the site's clock as well
   */
  FilledSite(BiConsumer<Database, SettableClock> filling) {
    SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
    test.open();
    filling.accept(test.database(), clock);
    app =
        App.open(Config.read(Map.of("DATABASE_URL", test.url().jdbc(), "SCHEDULER", "off")), clock);
    site = Site.start(app, clock, 0);
  }

  HttpResponse<String> get(String path) {
    return Http.get("http://localhost:" + site.port() + path);
  }

  @Override
  public void close() {
    site.close();
    app.close();
    test.close();
  }
}
