package org.soletape.web.market;

import static org.soletape.web.Json.number;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
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
public final class ProductsApi implements Routes {
  private final ProductList products;
  private final Caching caching;

  public ProductsApi(ProductList products, Caching caching) {
    this.products = products;
    this.caching = caching;
  }

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
      context.contentType("application/json").result(Json.bytes(json -> write(json, query, page)));
    }
  }

  private static void write(JsonGenerator json, ProductsQuery query, ProductList.Page page)
      throws IOException {
    boolean more = (long) query.asked().page() * ProductQuery.PAGE_SIZE < page.total();
    json.writeStartObject();
    json.writeNumberField("total", page.total());
    json.writeNumberField("page", query.asked().page());
    json.writeNumberField("page_size", ProductQuery.PAGE_SIZE);
    Json.text(json, "next", more ? Optional.of(query.next()) : Optional.empty());
    Json.text(json, "searched_instead", page.instead());
    json.writeArrayFieldStart("products");
    for (ListedProduct product : page.products()) {
      write(json, product);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ListedProduct product) throws IOException {
    json.writeStartObject();
    ProductJson.fields(json, product.facts());
    for (Provider provider : Provider.values()) {
      writeBest(json, provider.id(), Optional.ofNullable(product.best().get(provider)));
    }
    OptionalInt change = product.line().changeBp();
    number(
        json,
        "change_7d_percent",
        change.isPresent()
            ? Optional.of(BigDecimal.valueOf(change.getAsInt(), 2))
            : Optional.empty());
    json.writeEndObject();
  }

  private static void writeBest(JsonGenerator json, String venue, Optional<BestPrices> best)
      throws IOException {
    Optional<Money> ask = best.flatMap(BestPrices::ask).map(BestPrices.Best::price);
    Optional<Money> bid = best.flatMap(BestPrices::bid).map(BestPrices.Best::price);
    number(json, venue + "_ask", ask.map(Money::major));
    number(json, venue + "_bid", bid.map(Money::major));
    Json.text(json, venue + "_currency", ask.or(() -> bid).map(Money::currency));
    Json.text(json, venue + "_observed_at", best.map(BestPrices::observedAt));
  }
}
