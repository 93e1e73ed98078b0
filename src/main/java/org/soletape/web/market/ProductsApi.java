package org.soletape.web.market;

import static org.soletape.web.Json.number;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.market.BestPrices;
import org.soletape.market.ProductSearch;
import org.soletape.money.Money;
import org.soletape.polling.CoverageReads;
import org.soletape.web.Caching;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/products}: search, order and pages. */
public final class ProductsApi implements Routes {
  private static final int PAGE_SIZE = 50;

  private final ProductSearch search;
  private final CoverageReads coverage;
  private final Caching caching;

  public ProductsApi(ProductSearch search, CoverageReads coverage, Caching caching) {
    this.search = search;
    this.coverage = coverage;
    this.caching = caching;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/products", this::products);
  }

  private void products(Context context) {
    ProductsQuery query = ProductsQuery.read(context);
    ProductSearch.Page page = search.search(query.query(), query.order(), query.page(), PAGE_SIZE);
    boolean booksAreIn = coverage.of(caching.slot()).isComplete();
    Edition edition = caching.edition(booksAreIn, "products.json", query, page);
    if (!edition.isHeldBy(context)) {
      context.contentType("application/json").result(Json.bytes(json -> write(json, query, page)));
    }
  }

  private static void write(JsonGenerator json, ProductsQuery query, ProductSearch.Page page)
      throws IOException {
    boolean more = (long) query.page() * PAGE_SIZE < page.total();
    json.writeStartObject();
    json.writeNumberField("total", page.total());
    json.writeNumberField("page", query.page());
    json.writeNumberField("page_size", PAGE_SIZE);
    Json.text(json, "next", more ? Optional.of(query.next()) : Optional.empty());
    Json.text(json, "searched_instead", page.instead());
    json.writeArrayFieldStart("products");
    for (ProductSearch.Found found : page.products()) {
      write(json, found);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ProductSearch.Found found) throws IOException {
    json.writeStartObject();
    ProductJson.fields(json, found.product());
    for (Provider provider : Provider.values()) {
      Optional<BestPrices> best =
          found.best().stream().filter(each -> each.provider() == provider).findFirst();
      writeBest(json, provider.id(), best);
    }
    number(json, "change_7d_percent", found.changePercent());
    json.writeEndObject();
  }

  private static void writeBest(JsonGenerator json, String venue, Optional<BestPrices> best)
      throws IOException {
    Optional<Money> ask = best.flatMap(BestPrices::lowestAsk);
    Optional<Money> bid = best.flatMap(BestPrices::highestBid);
    number(json, venue + "_ask", ask.map(Money::major));
    number(json, venue + "_bid", bid.map(Money::major));
    Json.text(json, venue + "_currency", ask.or(() -> bid).map(Money::currency));
    Json.text(json, venue + "_observed_at", best.map(BestPrices::observedAt));
  }
}
