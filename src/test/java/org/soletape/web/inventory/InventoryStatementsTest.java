package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.Database;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.portfolio.Inventory;
import org.soletape.rates.RateStore;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestDatabase;
import org.soletape.web.Caching;
import org.soletape.web.Routes;
import org.soletape.web.Site;
import org.soletape.web.Templates;
import org.soletape.wiring.People;
import org.soletape.wiring.Portfolios;

/** A page asks the database as often for many pairs as for one. */
class InventoryStatementsTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency GBP = Currency.getInstance("GBP");

  /** All that SmallMarket asks and bids is converted: $1 is £0.80. */
  private static final Map<LocalDate, Map<Currency, BigDecimal>> RATES =
      Map.of(
          LocalDate.of(2026, 11, 20),
          Map.of(USD, new BigDecimal("1.25"), GBP, new BigDecimal("1.00")));

  private static final FeeChange IN_POUNDS =
      new FeeChange(Optional.empty(), Optional.of(GBP), List.of());

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final Clock clock = Clock.fixed(Instant.parse(PortfolioSite.NOW), ZoneOffset.UTC);

  @Test
  void sixty_pairs_take_as_many_statements_as_one() {
    SmallMarket.fill(test.database());
    new RateStore(test.database()).keep(RATES, "test", clock.instant());
    UUID anna = person();
    Inventory inventory = new Inventory(test.database(), SampleRuns.PORTFOLIO, clock);
    CountedStatements statements = new CountedStatements(test.pool());
    Database counted = new Database(statements.source());
    try (People people = SampleSite.people(counted, clock);
        Site site = Site.of(pages(counted, people))) {
      String cookie = "soletape_session=" + people.sessions().start(anna);
      inventory.add(anna, SamplePair.bought(SmallMarket.SHOE, "9", "100"));
      site.get("/inventory", "Cookie", cookie);
      new FeeSettingsStore(test.database(), USD).save(anna, IN_POUNDS);
      Map<String, Integer> forOne = counts(statements, site, cookie);
      for (int i = 0; i < 59; i++) {
        inventory.add(anna, SamplePair.bought(i % 2 == 0 ? "NEW-" + i : "DD1391100", "9", "1"));
      }

      assertThat(counts(statements, site, cookie)).isEqualTo(forOne);
      assertThat(site.get("/inventory", "Cookie", cookie).body()).contains("£160");
      assertThat(forOne.get("/inventory?sort=cash")).isLessThanOrEqualTo(4);
      // The session, what may have changed, the fees, and three of what is shown.
      assertThat(forOne.get("/sell")).isLessThanOrEqualTo(6);
      // The session, the fees, when years begin, the pairs, their first day, the sizes of the stock
      // and their closes, and what it is worth now.
      assertThat(forOne.get("/reports")).isLessThanOrEqualTo(8);
      // What has not changed is not even read again.
      assertThat(counts(statements, site, cookie).get("/inventory?sort=cash"))
          .isLessThan(forOne.get("/inventory?sort=cash"));
    }
  }

  @Test
  void sixty_sales_are_read_with_as_many_statements_as_one() {
    SmallMarket.fill(test.database());
    UUID anna = person();
    Inventory inventory = new Inventory(test.database(), SampleRuns.PORTFOLIO, clock);
    CountedStatements statements = new CountedStatements(test.pool());
    Database counted = new Database(statements.source());
    try (People people = SampleSite.people(counted, clock);
        Site site = Site.of(pages(counted, people))) {
      String ticket = people.sessions().start(anna);
      String token = people.sessions().find(ticket).orElseThrow().formToken();
      IntUnaryOperator refused =
          pairs ->
              statements.during(
                  () -> {
                    String form =
                        inventory.items(anna).stream()
                            .limit(pairs)
                            .map(item -> "&id=" + item.id())
                            .collect(Collectors.joining("", "form_token=" + token, ""));
                    assertThat(
                            site.post(
                                    "/inventory/sell",
                                    form,
                                    "Cookie",
                                    "soletape_session=" + ticket,
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                                .statusCode())
                        .isEqualTo(422);
                  });
      for (int i = 0; i < 60; i++) {
        inventory.add(anna, SamplePair.bought("DD1391-100", "9", "100"));
      }
      assertThat(refused.applyAsInt(1)).isPositive();

      assertThat(refused.applyAsInt(60)).isEqualTo(refused.applyAsInt(1));
    }
  }

  private static Map<String, Integer> counts(
      CountedStatements statements, Site site, String cookie) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String path :
        new String[] {
          "/inventory?sort=cash",
          "/inventory/week",
          "/inventory/week?range=1y",
          "/inventory/export.csv",
          "/sell",
          "/sell?sort=year",
          "/reports",
          "/reports?year=2025",
          "/reports/table.csv?table=brands",
          "/reports/pairs?from=2026-01-01&to=2026-11-23&of=bought"
        }) {
      counts.put(
          path,
          statements.during(
              () -> assertThat(site.get(path, "Cookie", cookie).statusCode()).isEqualTo(200)));
    }
    return counts;
  }

  private UUID person() {
    return SampleAccount.open(test.database(), "anna@example.com", clock.instant());
  }

  private Routes pages(Database database, People people) {
    return new Portfolios(
            SampleRuns.PORTFOLIO,
            database,
            () -> PollingCalendar.NORMAL,
            RateStore.kept(database, clock),
            clock)
        .pages(people.visitors(), new Caching(clock, "test"), new Templates());
  }
}
