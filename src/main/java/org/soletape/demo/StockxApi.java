package org.soletape.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.demo.generated.ExchangeRates;
import org.soletape.demo.market.StockxItem;
import org.soletape.demo.market.StockxMarket;

/** The catalogue part of StockX's API v2. */
final class StockxApi {
  static final String BASE = "/stockx/v2";

  private static final String PRODUCTS = BASE + "/catalog/products";
  private static final int DEFAULT_PAGE = 10;
  private static final int LARGEST_PAGE = 50;
  private static final int LONGEST_QUERY = 100;
  private static final String COUNTRY_REFUSED =
      "The \"country\" query parameter is no longer supported; the market is the account's own";

  private final StockxMarket market;
  private final Answers answers;
  private final InstantSource clock;

  StockxApi(StockxMarket market, Answers answers, InstantSource clock) {
    this.market = market;
    this.answers = answers;
    this.clock = clock;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(
        BASE + "/catalog/search", answers.about(Subject.SEARCH, this::searched, this::search));
    catalogue(routes, "/variants/gtins/{gtin}", this::variantByGtin);
    catalogue(routes, "/{productId}", ctx -> item(ctx).product());
    catalogue(routes, "/{productId}/variants", ctx -> item(ctx).variants());
    catalogue(routes, "/{productId}/variants/{variantId}", this::variant);
    prices(routes, "/{productId}/market-data", this::marketData);
    prices(routes, "/{productId}/variants/{variantId}/market-data", this::variantMarketData);
  }

  private void catalogue(
      JavalinDefaultRoutingApi routes, String path, Function<Context, JsonNode> body) {
    routes.get(PRODUCTS + path, answers.about(Subject.CATALOGUE, StockxApi::product, body));
  }

  private void prices(
      JavalinDefaultRoutingApi routes, String path, Function<Context, JsonNode> body) {
    routes.get(PRODUCTS + path, answers.about(Subject.PRICES, StockxApi::product, body));
  }

  private static String product(Context ctx) {
    return ctx.pathParamMap().getOrDefault("productId", ctx.path());
  }

  /** The product a search is about: its best hit. */
  private String searched(Context ctx) {
    return Queries.text(ctx, "query").map(market::search).orElse(List.of()).stream()
        .findFirst()
        .map(StockxItem::productId)
        .orElse("");
  }

  private JsonNode search(Context ctx) {
    String query = Queries.required(ctx, "query", "query is required");
    if (query.length() > LONGEST_QUERY) {
      throw new VenueRefusal(400, "query must be between 1 and 100 characters");
    }
    int size = Queries.number(ctx, "pageSize", DEFAULT_PAGE, 1, LARGEST_PAGE);
    int page = Queries.number(ctx, "pageNumber", 1, 1, Integer.MAX_VALUE);
    return page(market.search(query), page, size);
  }

  private static JsonNode page(List<StockxItem> hits, int page, int size) {
    int from = (int) Math.min(hits.size(), (page - 1L) * size);
    int to = Math.min(hits.size(), from + size);
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("count", hits.size())
            .put("pageSize", size)
            .put("pageNumber", page)
            .put("hasNextPage", to < hits.size());
    ArrayNode products = body.putArray("products");
    hits.subList(from, to).forEach(hit -> products.add(hit.searchRow()));
    return body;
  }

  private JsonNode variantByGtin(Context ctx) {
    String gtin = ctx.pathParam("gtin");
    if (!gtin.matches("[0-9]{8,14}")) {
      throw new VenueRefusal(400, "Invalid GTIN");
    }
    return market
        .variantByGtin(gtin)
        .orElseThrow(() -> new VenueRefusal(404, "No variant has this GTIN"));
  }

  private JsonNode variant(Context ctx) {
    return ofProduct(item(ctx).variant(ctx.pathParam("variantId")));
  }

  private JsonNode marketData(Context ctx) {
    return item(ctx).marketData(currency(ctx), clock.instant());
  }

  private JsonNode variantMarketData(Context ctx) {
    return ofProduct(
        item(ctx).variantMarketData(ctx.pathParam("variantId"), currency(ctx), clock.instant()));
  }

  private static JsonNode ofProduct(Optional<JsonNode> row) {
    return row.orElseThrow(
        () -> new VenueRefusal(400, "The variant does not belong to the product"));
  }

  private static String currency(Context ctx) {
    if (ctx.queryParamMap().containsKey("country")) {
      throw new VenueRefusal(400, COUNTRY_REFUSED);
    }
    String code = Queries.text(ctx, "currencyCode").orElse("USD");
    if (!ExchangeRates.codes().contains(code)) {
      throw new VenueRefusal(400, "Unsupported currencyCode");
    }
    return code;
  }

  private StockxItem item(Context ctx) {
    return market
        .item(ctx.pathParam("productId"))
        .orElseThrow(() -> new VenueRefusal(404, "The product was not found"));
  }
}
