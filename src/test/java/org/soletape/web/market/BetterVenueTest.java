package org.soletape.web.market;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.CatalogEntry;
import org.soletape.catalog.Provider;
import org.soletape.cli.SimulatedTape;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.SteppedClock;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.NetPrices;
import org.soletape.fees.SellerFees;
import org.soletape.market.LatestQuote;
import org.soletape.market.MarketProduct;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Price;
import org.soletape.market.SizeQuotes;
import org.soletape.market.Slot;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;
import org.soletape.web.market.MarketColumn.Figure;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

/** Sizes of the demo's market, for sellers of every level and of every rating's band. */
class BetterVenueTest {
  private static final Instant NOW = Instant.parse("2026-11-23T13:10:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Currency USD = Currency.getInstance("USD");
  private static final int PRODUCTS = 20;
  private static final int MANY_PAIRS = 194;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void for_every_seller_the_venue_named_is_the_one_that_pays_more() throws IOException {
    fillTape();
    MarketReads reads = new MarketReads(test.database(), () -> PollingCalendar.NORMAL);
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    int otherThanGross = 0;
    for (MarketProduct product : products(reads)) {
      List<SizeQuotes> sizes = reads.sizes(product.facts().id());
      for (SizeQuotes size : sizes) {
        pairs += bids(size).size() == Provider.values().length ? 1 : 0;
      }
      for (FeeSettings seller : sellers()) {
        otherThanGross += compare(product, sizes, seller, wrong);
      }
    }

    assertThat(pairs).isGreaterThanOrEqualTo(MANY_PAIRS);
    assertThat(otherThanGross).isPositive();
    assertThat(wrong).isEmpty();
  }

  /** Compares what a page names with payouts reckoned apart; returns where it is not the bid. */
  private static int compare(
      MarketProduct product, List<SizeQuotes> sizes, FeeSettings seller, List<String> wrong) {
    int otherThanGross = 0;
    for (PriceBasis basis : PriceBasis.values()) {
      MarketDrawing drawing =
          new MarketDrawing(
              product,
              MarketQuery.read(Map.of("prices", basis.word())::get),
              sizes,
              NetPrices.of(seller, TODAY, ReferenceRates.NONE),
              new DisplayCurrency(TestMarket.USD, () -> ReferenceRates.NONE)
                  .choice(Optional.empty(), product.currencies(), TODAY),
              NOW);
      Map<String, MarketView.Row> rows =
          drawing.sizes().rows().stream().collect(toMap(MarketView.Row::size, row -> row));
      for (SizeQuotes size : sizes) {
        MarketView.Row row = rows.get(size.size().key());
        String name = product.facts().sku() + " " + row.size() + " " + basis + " " + seller;
        Optional<Provider> sellAt = most(payouts(bids(size), seller));
        otherThanGross += sellAt.equals(most(bids(size))) ? 0 : 1;
        if (!named(row, Figure.BID).equals(sellAt)) {
          wrong.add(name + ": to sell at " + named(row, Figure.BID) + ", not " + sellAt);
        }
        Optional<Provider> listAt = most(payouts(asks(size), seller));
        if (basis == PriceBasis.NET && !named(row, Figure.ASK).equals(listAt)) {
          wrong.add(name + ": to list at " + named(row, Figure.ASK) + ", not " + listAt);
        }
      }
    }
    return otherThanGross;
  }

  private static List<FeeSettings> sellers() {
    List<FeeSettings> sellers = new ArrayList<>();
    for (int level = 1; level <= 5; level++) {
      for (int rating : List.of(100, 89, 69, 49)) {
        sellers.add(
            new FeeSettings(
                USD,
                Map.of(
                    Provider.STOCKX,
                    Map.of("level", OptionalLong.of(level)),
                    Provider.ALIAS,
                    Map.of("rating", OptionalLong.of(rating)))));
      }
    }
    return sellers;
  }

  private static Optional<Provider> named(MarketView.Row row, Figure figure) {
    return row.sides().stream()
        .filter(
            side ->
                side.cells().stream()
                    .filter(cell -> cell.style().endsWith(" " + figure.style()))
                    .anyMatch(
                        cell ->
                            cell.mark().filter(mark -> mark.style().equals("higher")).isPresent()))
        .map(side -> Provider.of(side.group().style()))
        .findFirst();
  }

  private static Map<Provider, Money> bids(SizeQuotes size) {
    return amounts(size, LatestQuote::bid);
  }

  private static Map<Provider, Money> asks(SizeQuotes size) {
    return amounts(size, LatestQuote::ask);
  }

  private static Map<Provider, Money> amounts(SizeQuotes size, Function<LatestQuote, Price> price) {
    Map<Provider, Money> amounts = new HashMap<>();
    size.quotes()
        .values()
        .forEach(
            quote ->
                price
                    .apply(quote)
                    .amount()
                    .ifPresent(known -> amounts.put(quote.provider(), known)));
    return amounts;
  }

  private static Map<Provider, Money> payouts(Map<Provider, Money> prices, FeeSettings seller) {
    return prices.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                at -> SellerFees.of(at.getKey(), seller, TODAY).payout(at.getValue()).payout()));
  }

  /** The one venue with the highest amount of both; none when they are equal or one is missing. */
  private static Optional<Provider> most(Map<Provider, Money> amounts) {
    if (amounts.size() < 2) {
      return Optional.empty();
    }
    long stockx = amounts.get(Provider.STOCKX).minor();
    long alias = amounts.get(Provider.ALIAS).minor();
    return stockx == alias
        ? Optional.empty()
        : Optional.of(stockx > alias ? Provider.STOCKX : Provider.ALIAS);
  }

  private static List<MarketProduct> products(MarketReads reads) throws IOException {
    return entries().stream()
        .flatMap(entry -> reads.find(entry.sku(), Slot.of(NOW)).stream())
        .toList();
  }

  private static List<CatalogEntry> entries() throws IOException {
    return ShoeCatalogue.entries(PRODUCTS);
  }

  private void fillTape() throws IOException {
    SteppedClock clock = new SteppedClock(NOW);
    SimulationOptions options =
        SimulationOptions.defaults()
            .unpaced()
            .withClock(clock)
            .withMarket(new GeneratedMarket(1, 1));
    try (SimulatedVenues venues = new SimulatedVenues(options)) {
      Map<String, String> environment = new HashMap<>(venues.settings());
      environment.put("DATABASE_URL", test.url().jdbc());
      environment.put("VENUE_PACE_MS", "0");
      environment.put("DATABASE_LIMIT_MB", "0");
      try (App app = App.open(Config.read(environment), clock)) {
        SimulatedTape.of(app, venues, clock, Optional.empty())
            .make(entries(), 1, NOW, (done, all) -> {});
      }
    }
  }
}
