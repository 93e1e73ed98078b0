package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.fees.NetPrices;
import org.soletape.market.BestPrices;
import org.soletape.market.Display;
import org.soletape.market.ListedProduct;
import org.soletape.market.ProductList;
import org.soletape.market.ProductQuery;
import org.soletape.market.ProductView;
import org.soletape.market.Shown;
import org.soletape.money.Money;
import org.soletape.web.Caching;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/products}: search, order and pages. */
public record ProductsApi(ProductList products, DisplayCurrency currency, Caching caching)
    implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/products", this::products);
  }

  private void products(Context context) {
    ProductsQuery query = ProductsQuery.read(context);
    ProductList.State state = products.state(caching.slot());
    Display display = currency.of(query.currency(), state.currencies());
    Edition edition =
        DisplayCurrency.lasting(
            caching.edition(
                state.booksAreIn(), "products.json", query, state.version(), display.version()),
            display);
    if (!edition.isHeldBy(context)) {
      ProductList.Page page = products.find(query.asked(), new ProductView(edition.at(), display));
      ConvertedJson converted = ConvertedJson.of(query.currency(), display);
      PayoutJson payouts = new PayoutJson(NetPrices.standard(caching.today()));
      Json.answer(context, json -> write(query, page, converted, payouts, json));
    }
  }

  private void write(
      ProductsQuery query,
      ProductList.Page page,
      ConvertedJson converted,
      PayoutJson payouts,
      Json json) {
    boolean more = (long) query.asked().page() * ProductQuery.PAGE_SIZE < page.total();
    json.field("total", page.total())
        .field("page", query.asked().page())
        .field("page_size", ProductQuery.PAGE_SIZE)
        .field("next", Optional.of(query).filter(asked -> more).map(ProductsQuery::next))
        .field("searched_instead", page.instead())
        .objects("fees", List.of(Provider.values()), payouts::writeFees)
        .objects(
            "products", page.products(), (product, at) -> write(product, converted, payouts, at));
  }

  private void write(
      ListedProduct product, ConvertedJson converted, PayoutJson payouts, Json json) {
    ProductJson.fields(product.facts(), json);
    for (Provider venue : Provider.values()) {
      Optional<BestPrices> best = Optional.ofNullable(product.best().get(venue));
      Optional<Money> ask = best.flatMap(BestPrices::lowestAsk);
      Optional<Money> bid = best.flatMap(BestPrices::highestBid);
      json.field(venue.id() + "_ask", ask)
          .field(venue.id() + "_bid", bid)
          .field(venue.id() + "_currency", ask.or(() -> bid).map(Money::currency))
          .field(venue.id() + "_observed_at", best.map(BestPrices::observedAt));
      writeSizes(venue, best, payouts, json);
      best.filter(prices -> ask.or(() -> bid).isPresent())
          .ifPresent(
              prices ->
                  converted.write(
                      json,
                      venue.id() + "_converted",
                      shown(converted.display(), prices),
                      BestPrices::currency,
                      (at, fields) -> {
                        writeAmounts(at, fields);
                        writePayouts(prices, converted, payouts, fields);
                      }));
    }
    json.field(
        "traded_size",
        product.best().values().stream()
            .flatMap(best -> best.traded().stream())
            .map(BestPrices.Traded::size)
            .findFirst());
    json.percent("change_7d_percent", percent(product.weekBp()))
        .percent("change_30d_percent", percent(product.days().changeBp()));
  }

  private Shown<BestPrices> shown(Display display, BestPrices prices) {
    return display.show(prices, prices.currency(), caching.today(), prices::in);
  }

  private static void writeAmounts(BestPrices prices, Json json) {
    json.field("ask", prices.ask().map(BestPrices.Best::price))
        .field("bid", prices.bid().map(BestPrices.Best::price))
        .field("traded_ask", prices.tradedAsk())
        .field("traded_bid", prices.tradedBid());
  }

  private void writePayouts(
      BestPrices prices, ConvertedJson converted, PayoutJson payouts, Json json) {
    LocalDate today = caching.today();
    Optional<Money> ask = payouts.of(prices.provider(), prices.tradedAsk());
    Optional<Money> bid = payouts.of(prices.provider(), prices.tradedBid());
    json.field("traded_ask_payout", converted.amount(ask, today))
        .field("traded_bid_payout", converted.amount(bid, today));
  }

  /** The most traded size at one venue, and how far its sizes reach. */
  private static void writeSizes(
      Provider venue, Optional<BestPrices> best, PayoutJson payouts, Json json) {
    Optional<Money> ask = best.flatMap(BestPrices::tradedAsk);
    Optional<Money> bid = best.flatMap(BestPrices::tradedBid);
    json.field(venue.id() + "_highest_ask", best.flatMap(BestPrices::highestAsk))
        .field(venue.id() + "_lowest_bid", best.flatMap(BestPrices::lowestBid))
        .field(venue.id() + "_traded_ask", ask)
        .field(venue.id() + "_traded_bid", bid)
        .field(venue.id() + "_traded_ask_payout", payouts.of(venue, ask))
        .field(venue.id() + "_traded_bid_payout", payouts.of(venue, bid));
  }

  private static OptionalLong percent(OptionalInt basisPoints) {
    return basisPoints.stream().asLongStream().findFirst();
  }
}
