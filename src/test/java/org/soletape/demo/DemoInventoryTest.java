package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.alert.RuleKind;
import org.soletape.alert.RuleReport;
import org.soletape.catalog.CatalogEntry;
import org.soletape.catalog.Provider;
import org.soletape.cli.SimulatedTape;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.fees.FeeHistory;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.file.ImportFile;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.HeldPairs;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

/** The demo's inventory over the demo's own tape of the products that are in it. */
class DemoInventoryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:10:00Z");

  /** One product is silent for thirteen slots, and answered before. */
  private static final int DAYS = 4;

  /** Of its file; the others are made up of the market's prices. */
  private static final int STATED = 24;

  private static final int OWNED = 19;

  private static final Currency USD = Currency.getInstance("USD");

  /**
   * All but two: every sale of the demo has a payout, or a price at a known venue, and every cost
   * can be reached.
   */
  private static final Set<String> SHOWN =
      Stream.concat(
              Stream.of("stale"),
              EnumSet.complementOf(EnumSet.of(FigureState.NO_PAYOUT, FigureState.OUT_OF_REACH))
                  .stream()
                  .map(FigureState::word))
          .collect(Collectors.toSet());

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final UUID visitor = UUID.randomUUID();

  @Test
  void its_pairs_and_its_alerts_show_every_state_there_is() throws IOException {
    List<CatalogEntry> held = held();
    SteppedClock clock = new SteppedClock(NOW);
    SimulationOptions options =
        SimulationOptions.defaults()
            .unpaced()
            .withClock(clock)
            .withMarket(new GeneratedMarket(1, 1));
    try (SimulatedVenues venues = new SimulatedVenues(options);
        App app = App.open(Config.read(environment(venues, held.size() + 1)), clock)) {
      SampleAccount.open(app.database(), visitor, "demo@example.com", NOW);
      DemoAlerts alerts =
          new DemoAlerts(
              app.alerts().rules(), app.alerts().reads(), app.alerts().subjects(), clock);
      SimulatedTape.of(app, venues, clock, Optional.empty())
          .make(held, DAYS, NOW, (done, all) -> setFirst(alerts, done));
      clock.standAt(NOW);
      DemoInventory pairs =
          new DemoInventory(
              app.portfolios().inventory(),
              app.portfolios().importing(),
              new DemoSales(app.catalog(), options.market()),
              clock);

      int all = pairs.fill(visitor);
      assertThat(all).isGreaterThan(STATED + 150);
      assertThat(pairs.fill(visitor)).isZero();

      alerts.ofPairs(visitor);
      alerts.ofPairs(visitor);
      requireEveryState(app.alerts().reads().list(visitor, NOW));

      List<Valuation> valued = valued(app);
      assertThat(valued).hasSize(all);
      assertThat(valued.stream().filter(Valuation::isOwned)).hasSize(OWNED);
      assertThat(valued.stream().flatMap(DemoInventoryTest::states).collect(Collectors.toSet()))
          .containsExactlyInAnyOrderElementsOf(SHOWN);
    }
  }

  /** Once the products are found, before their week. */
  private void setFirst(DemoAlerts alerts, int done) {
    if (done == 1) {
      alerts.beforeItsWeek(visitor);
    }
  }

  private static void requireEveryState(List<RuleReport> reports) {
    assertThat(reports.stream().map(RuleReport::status).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(RuleReport.Status.values());
    assertThat(reports.stream().map(each -> each.stored().rule().kind()))
        .contains(RuleKind.PROFIT, RuleKind.PRICE, RuleKind.MOVE, RuleKind.GONE_DARK)
        .hasSizeBetween(10, 16);
  }

  /** The products of the catalogue that the inventory holds a pair of. */
  private static List<CatalogEntry> held() throws IOException {
    try (InputStream file = DemoInventory.class.getResourceAsStream("/demo/inventory.csv")) {
      ImportFile read =
          ImportFile.read(file.readAllBytes(), USD, LocalDate.ofInstant(NOW, ZoneOffset.UTC));
      assertThat(read.problems()).isEmpty();
      Set<String> skus =
          read.lines().stream()
              .flatMap(line -> line.pair().sku().stream())
              .collect(Collectors.toSet());
      return ShoeCatalogue.entries(150).stream()
          .filter(entry -> skus.contains(entry.sku()))
          .toList();
    }
  }

  private Map<String, String> environment(SimulatedVenues venues, int products) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", test.url().jdbc());
    environment.put("VENUE_PACE_MS", "0");
    // The server holds the databases of all tests.
    environment.put("DATABASE_LIMIT_MB", "0");
    environment.put("MAX_PRODUCTS", String.valueOf(products));
    environment.putAll(venues.settings());
    return environment;
  }

  private List<Valuation> valued(App app) {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    return HeldPairs.of(app.portfolios().reads(), visitor, NOW).stream()
        .map(
            pair ->
                Valuation.of(
                    pair.item(),
                    pair.market(),
                    new FeeHistory(USD, List.of()),
                    new Conversion(USD, ReferenceRates.NONE),
                    today))
        .toList();
  }

  /** Why each figure of a pair is there or is not. */
  private static Stream<String> states(Valuation pair) {
    Stream<Figure> figures =
        Stream.of(
            pair.cost(),
            pair.market().at(Provider.STOCKX).ask(),
            pair.market().at(Provider.STOCKX).bid(),
            pair.market().at(Provider.ALIAS).ask(),
            pair.market().at(Provider.ALIAS).bid(),
            pair.cashToday().profit().amount());
    return figures.map(Figure::word);
  }
}
