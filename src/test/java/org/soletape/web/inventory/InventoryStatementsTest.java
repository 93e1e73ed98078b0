package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.account.AccessTokens;
import org.soletape.account.Sessions;
import org.soletape.account.SigningKey;
import org.soletape.catalog.ProductChoices;
import org.soletape.db.Database;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.portfolio.ImportBatches;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.PortfolioSettings;
import org.soletape.portfolio.SizeCheck;
import org.soletape.portfolio.file.Importing;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestDatabase;
import org.soletape.web.Caching;
import org.soletape.web.Site;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;

/** A page asks the database as often for many pairs as for one. */
class InventoryStatementsTest {
  private static final PortfolioRules RULES = new PortfolioRules(Currency.getInstance("USD"), 150);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final Clock clock = Clock.fixed(Instant.parse(PortfolioSite.NOW), ZoneOffset.UTC);

  @Test
  void sixty_pairs_take_as_many_statements_as_one() {
    SmallMarket.fill(test.database());
    UUID anna = person();
    Inventory inventory = new Inventory(test.database(), RULES, clock);
    CountedStatements statements = new CountedStatements(test.pool());
    Sessions sessions = sessions(new Database(statements.source()));
    String cookie = "soletape_session=" + sessions.start(anna);
    try (Site site = Site.of(routes(new Database(statements.source()), sessions))) {
      inventory.add(anna, SamplePair.bought(SmallMarket.SHOE, "9", "100"));
      site.get("/inventory", "Cookie", cookie);
      Map<String, Integer> forOne = counts(statements, site, cookie);
      for (int i = 0; i < 59; i++) {
        inventory.add(anna, SamplePair.bought(i % 2 == 0 ? "NEW-" + i : "DD1391100", "9", "1"));
      }

      assertThat(counts(statements, site, cookie)).isEqualTo(forOne);
      assertThat(forOne.get("/inventory?sort=cash")).isLessThanOrEqualTo(4);
      // What has not changed is not even read again.
      assertThat(counts(statements, site, cookie).get("/inventory?sort=cash"))
          .isLessThan(forOne.get("/inventory?sort=cash"));
    }
  }

  private static Map<String, Integer> counts(
      CountedStatements statements, Site site, String cookie) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String path :
        new String[] {"/inventory?sort=cash", "/inventory/week", "/inventory/export.csv"}) {
      counts.put(
          path,
          statements.during(
              () -> assertThat(site.get(path, "Cookie", cookie).statusCode()).isEqualTo(200)));
    }
    return counts;
  }

  private UUID person() {
    UUID id = UUID.randomUUID();
    test.database()
        .update(
            "insert into soletape.accounts (id, email, created_at) values (?, ?, ?)",
            id,
            "anna@example.com",
            clock.instant());
    return id;
  }

  private Sessions sessions(Database database) {
    return new Sessions(database, new SigningKey(Optional.empty(), database), clock);
  }

  private InventoryRoutes routes(Database database, Sessions sessions) {
    return new InventoryRoutes(
        new Visitors(sessions, new AccessTokens(database, clock)),
        new Inventory(database, RULES, clock),
        new InventoryReads(database, RULES, () -> PollingCalendar.NORMAL),
        new PortfolioSettings(new FeeSettingsStore(database, clock), RULES.currency()),
        new InventoryTurns(),
        new Importing(database, RULES, clock),
        new ImportBatches(database, RULES, clock),
        new ProductChoices(database),
        new SizeCheck(database),
        new Caching(clock, "test"),
        clock,
        new Templates());
  }
}
