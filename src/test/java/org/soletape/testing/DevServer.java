package org.soletape.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.db.Schema;
import org.soletape.portfolio.adopt.InventoryTable;
import org.soletape.web.ErrorPages;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;
import org.soletape.web.StaticFiles;
import org.soletape.web.Templates;
import org.soletape.web.WebServer;
import org.soletape.web.WebSettings;

/** Serves the pages over a sample market, to look at while working on them. */
public final class DevServer {
  private DevServer() {}

  /** Takes a port and a number of products; both may be left out. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
    int products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150;
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .start();
    HikariDataSource pool =
        ConnectionPool.open(DatabaseUrl.parse(postgres.getJdbcUrl("postgres", "postgres")));
    new Schema(pool, InventoryTable::bringUpToDate).migrate();
    Database database = new Database(pool);
    Clock clock = Clock.systemUTC();
    SampleMarket.fill(database, clock.instant(), products, products);
    database.update("analyze");
    Templates templates = new Templates();
    List<Routes> routes =
        new ArrayList<>(
            SampleSite.openPages(
                database, clock, SampleSite.people(database, clock), templates, product -> {}));
    routes.add(new StaticFiles());
    WebServer server =
        WebServer.start(
            WebSettings.onPort(port), ErrorPages.drawnBy(templates), new RequestCounts(), routes);
    System.out.println("Serving " + products + " products at " + server.url());
  }
}
