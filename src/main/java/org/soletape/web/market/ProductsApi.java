package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.market.BestPrices;
import org.soletape.market.Display;
import org.soletape.market.ListedProduct;
import org.soletape.market.ProductList;
import org.soletape.market.ProductQuery;
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
        caching.edition(
            state.booksAreIn(), "products.json", query, state.version(), display.version());
    if (!edition.isHeldBy(context)) {
      ProductList.Page page = products.find(query.asked(), edition.at(), display);
      ConvertedJson converted = ConvertedJson.of(query.currency(), display);
      Json.answer(context, json -> write(query, page, converted, json));
    }
  }

  private void write(
      ProductsQuery query, ProductList.Page page, ConvertedJson converted, Json json) {
    boolean more = (long) query.asked().page() * ProductQuery.PAGE_SIZE < page.total();
    json.field("total", page.total())
        .field("page", query.asked().page())
        .field("page_size", ProductQuery.PAGE_SIZE)
        .field("next", Optional.of(query).filter(asked -> more).map(ProductsQuery::next))
        .field("searched_instead", page.instead())
        .objects("products", page.products(), (product, at) -> write(product, converted, at));
  }

  private void write(ListedProduct product, ConvertedJson converted, Json json) {
    ProductJson.fields(product.facts(), json);
    for (Provider venue : Provider.values()) {
      Optional<BestPrices> best = Optional.ofNullable(product.best().get(venue));
      Optional<Money> ask = best.flatMap(BestPrices::ask).map(BestPrices.Best::price);
      Optional<Money> bid = best.flatMap(BestPrices::bid).map(BestPrices.Best::price);
      json.field(venue.id() + "_ask", ask)
          .field(venue.id() + "_bid", bid)
          .field(venue.id() + "_currency", ask.or(() -> bid).map(Money::currency))
          .field(venue.id() + "_observed_at", best.map(BestPrices::observedAt));
      best.filter(prices -> ask.or(() -> bid).isPresent())
          .map(prices -> shown(converted.display(), prices))
          .ifPresent(
              shown ->
                  converted.write(
                      json,
                      venue.id() + "_converted",
                      shown,
                      BestPrices::currency,
                      ProductsApi::writeAmounts));
    }
    json.percent("change_7d_percent", percent(product.weekBp()))
        .percent("change_30d_percent", percent(product.days().changeBp()));
  }

  private Shown<BestPrices> shown(Display display, BestPrices prices) {
    return display.show(prices, prices.currency(), caching.today(), prices::in);
  }

  private static void writeAmounts(BestPrices prices, Json json) {
    json.field("ask", prices.ask().map(BestPrices.Best::price))
        .field("bid", prices.bid().map(BestPrices.Best::price));
  }

  private static OptionalLong percent(OptionalInt basisPoints) {
    return basisPoints.stream().asLongStream().findFirst();
  }
}
