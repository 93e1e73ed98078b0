package org.soletape.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.soletape.db.Database;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/**
 * Routes over a market of their own, at an hour that stands still; their statements are counted.
 */
public final class CountedSite implements AutoCloseable {
  private final TestDatabase test = TestDatabase.migrated();
  private final BiFunction<Database, Clock, List<Routes>> routes;
  private final CountedStatements statements;
  private final TestMarket market;
  private final Site site;

  public CountedSite(Instant now, BiFunction<Database, Clock, List<Routes>> routes) {
    test.open();
    this.routes = routes;
    this.statements = new CountedStatements(test.pool());
    this.market = new TestMarket(test.database(), now);
    this.site = at(now);
  }

  /** Another site over the same market, at another hour. */
  public Site at(Instant now) {
    return Site.of(
        routes
            .apply(new Database(statements.source()), Clock.fixed(now, ZoneOffset.UTC))
            .toArray(Routes[]::new));
  }

  public Site site() {
    return site;
  }

  public CountedStatements statements() {
    return statements;
  }

  public TestMarket market() {
    return market;
  }

  /** The same database, uncounted. */
  public Database database() {
    return test.database();
  }

  @Override
  public void close() {
    site.close();
    test.close();
  }
}
