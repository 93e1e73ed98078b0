package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.market.BestPrices;
import org.soletape.market.ListedProduct;
import org.soletape.market.ProductList;
import org.soletape.market.ProductQuery;
import org.soletape.money.Money;
import org.soletape.web.Caching;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/products}: search, order and pages. */
public record ProductsApi(ProductList products, Caching caching) implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/products", this::products);
  }

  private void products(Context context) {
    ProductsQuery query = ProductsQuery.read(context);
    ProductList.State state = products.state(caching.slot());
    Edition edition = caching.edition(state.booksAreIn(), "products.json", query, state.version());
    if (!edition.isHeldBy(context)) {
      ProductList.Page page = products.find(query.asked(), edition.at());
      Json.answer(context, json -> write(query, page, json));
    }
  }

  private static void write(ProductsQuery query, ProductList.Page page, Json json) {
    boolean more = (long) query.asked().page() * ProductQuery.PAGE_SIZE < page.total();
    json.field("total", page.total())
        .field("page", query.asked().page())
        .field("page_size", ProductQuery.PAGE_SIZE)
        .field("next", Optional.of(query).filter(asked -> more).map(ProductsQuery::next))
        .field("searched_instead", page.instead())
        .objects("products", page.products(), ProductsApi::write);
  }

  private static void write(ListedProduct product, Json json) {
    ProductJson.fields(product.facts(), json);
    for (Provider venue : Provider.values()) {
      Optional<BestPrices> best = Optional.ofNullable(product.best().get(venue));
      Optional<Money> ask = best.flatMap(BestPrices::ask).map(BestPrices.Best::price);
      Optional<Money> bid = best.flatMap(BestPrices::bid).map(BestPrices.Best::price);
      json.field(venue.id() + "_ask", ask)
          .field(venue.id() + "_bid", bid)
          .field(venue.id() + "_currency", ask.or(() -> bid).map(Money::currency))
          .field(venue.id() + "_observed_at", best.map(BestPrices::observedAt));
    }
    json.percent("change_7d_percent", percent(product.weekBp()))
        .percent("change_30d_percent", percent(product.days().changeBp()));
  }

  private static OptionalLong percent(OptionalInt basisPoints) {
    return basisPoints.stream().asLongStream().findFirst();
  }
}
