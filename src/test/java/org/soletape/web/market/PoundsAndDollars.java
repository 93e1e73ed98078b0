package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.HistoryReads;
import org.soletape.market.Book;
import org.soletape.market.MarketReads;
import org.soletape.market.MarketStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductList;
import org.soletape.market.Quote;
import org.soletape.rates.RateStore;
import org.soletape.testing.Html;
import org.soletape.testing.JsonBody;
import org.soletape.web.Caching;
import org.soletape.web.CountedSite;
import org.soletape.web.DrawnPages;
import org.soletape.web.Routes;
import org.soletape.web.Templates;

/** The market of somebody who asks StockX in pounds while Alias answers in dollars. */
final class PoundsAndDollars implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  static final Currency USD = Currency.getInstance("USD");
  static final Currency GBP = Currency.getInstance("GBP");
  static final Currency JPY = Currency.getInstance("JPY");
  static final BigDecimal DOLLARS = new BigDecimal("1.1614");
  static final BigDecimal POUNDS = new BigDecimal("0.8788");
  static final BigDecimal YEN = new BigDecimal("180.51");

  final CountedSite counted = new CountedSite(NOW, PoundsAndDollars::routes);
  final UUID shoe = counted.market().product("DD1391-100", 90, "9", "10");

  private static List<Routes> routes(Database database, Clock clock) {
    DisplayCurrency currency = new DisplayCurrency(GBP, RateStore.kept(database, clock));
    ProductList products = new ProductList(database, () -> PollingCalendar.NORMAL);
    MarketReads market = new MarketReads(database, () -> PollingCalendar.NORMAL);
    HistoryReads history = new HistoryReads(database);
    Caching caching = new Caching(clock, "build");
    return List.of(
        new MarketRoutes(
            products,
            market,
            history,
            currency,
            clock,
            caching,
            new Templates(),
            viewed -> {},
            Optional::empty),
        new MarketApi(market, currency, caching, new DrawnPages(1_000_000)),
        new HistoryApi(market, history, currency, caching, new DrawnPages(1_000_000)),
        new ProductsApi(products, currency, caching));
  }

  /** Keeps what a euro was worth on this day. */
  void rates(LocalDate day) {
    rates(day, DOLLARS);
  }

  void rates(LocalDate day, BigDecimal dollars) {
    new RateStore(counted.database())
        .keep(Map.of(day, Map.of(USD, dollars, GBP, POUNDS, JPY, YEN)), "ECB", NOW);
  }

  void book(Provider venue, Instant at, Currency currency, Quote... quotes) {
    record(shoe, venue, at, currency, quotes);
  }

  void record(UUID product, Provider venue, Instant at, Currency currency, Quote... quotes) {
    new MarketStore(counted.database())
        .record(new Book(product, venue, at, currency, List.of(quotes)), Set.of());
  }

  String page(String path) {
    HttpResponse<String> answer = counted.site().get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  static JsonNode latest(HttpResponse<String> answer, String venue) {
    return JsonBody.of(answer)
        .get("latestPrices")
        .valueStream()
        .filter(quote -> quote.get("provider").asText().equals(venue))
        .findFirst()
        .orElseThrow();
  }

  static List<String> codes(String page) {
    return Html.all(page, "class=\"code\">([^<]+)<");
  }

  static String row(String page, String sku) {
    return Html.all(page, "<tr role=\"row\">(.*?)</tr>").stream()
        .filter(row -> row.contains(">" + sku + "<"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    counted.close();
  }
}
