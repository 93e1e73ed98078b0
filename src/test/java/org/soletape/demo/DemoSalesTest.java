package org.soletape.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.cli.SimulatedTape;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.demo.market.KnownMarket;
import org.soletape.market.Quote;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Sale;
import org.soletape.testing.TestDatabase;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

/** The demo's sales against the venues' own prices of the days they are of. */
class DemoSalesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:10:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void two_years_of_sales_are_at_the_market_s_own_prices() {
    SteppedClock clock = new SteppedClock(NOW);
    KnownMarket market = new GeneratedMarket(1, 1);
    SimulationOptions options =
        SimulationOptions.defaults().unpaced().withClock(clock).withMarket(market);
    try (SimulatedVenues venues = new SimulatedVenues(options);
        App app = App.open(Config.read(environment(venues)), clock)) {
      SimulatedTape.of(app, venues, clock, Optional.empty())
          .make(ShoeCatalogue.entries(12), 1, NOW, (done, all) -> {});
      DemoSales sales = new DemoSales(app.catalog(), market);

      List<Pair> pairs = sales.upTo(TODAY);

      assertThat(pairs).hasSizeGreaterThan(150).isEqualTo(sales.upTo(TODAY));
      assertThat(pairs.stream().map(pair -> sale(pair).on().orElseThrow()))
          .isSorted()
          .allMatch(day -> day.isBefore(TODAY))
          .anyMatch(day -> day.isBefore(TODAY.minusMonths(23)))
          .anyMatch(day -> day.isAfter(TODAY.minusMonths(1)));
      Map<String, Product> products =
          app.catalog().products(app.catalog().ids()).stream()
              .collect(Collectors.toMap(Product::sku, product -> product));
      assertThat(pairs)
          .allSatisfy(
              pair -> {
                Product product = products.get(pair.sku().orElseThrow());
                LocalDate bought = pair.purchase().on().orElseThrow();
                LocalDate sold = sale(pair).on().orElseThrow();
                assertThat(bought).isBefore(sold);
                assertThat(minor(quote(market, product, pair, sold).lowestAsk()))
                    .isEqualTo(sale(pair).price().orElseThrow().minor());
                assertThat(minor(quote(market, product, pair, bought).highestBid()))
                    .isEqualTo(pair.purchase().price().orElseThrow().minor());
              });
      assertThat(
              pairs.stream().map(pair -> sale(pair).provider().orElseThrow()).distinct().toList())
          .containsExactlyInAnyOrder(Provider.values());
      assertThat(pairs).anyMatch(pair -> sale(pair).payout().isPresent());
    }
  }

  private static Sale sale(Pair pair) {
    return pair.sale().orElseThrow();
  }

  private static long minor(OptionalInt amount) {
    return amount.orElseThrow();
  }

  private static Quote quote(KnownMarket market, Product product, Pair pair, LocalDate day) {
    Provider venue = sale(pair).provider().orElseThrow();
    Size size =
        product.sizes().stream()
            .filter(each -> each.key().equals(pair.size().orElseThrow()))
            .findFirst()
            .orElseThrow();
    return market
        .pricedSizes(venue, product.venueId(venue).orElseThrow())
        .get(size.venueId(venue).orElseThrow())
        .quote(
            size.ordinal(),
            Currency.getInstance("USD"),
            day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  private Map<String, String> environment(SimulatedVenues venues) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", test.url().jdbc());
    environment.put("VENUE_PACE_MS", "0");
    environment.put("DATABASE_LIMIT_MB", "0");
    environment.put("MAX_PRODUCTS", "20");
    environment.putAll(venues.settings());
    return environment;
  }
}
