package org.soletape.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.soletape.catalog.Provider;
import org.soletape.demo.generated.ExchangeRates;
import org.soletape.demo.market.KnownMarket;
import org.soletape.demo.market.StockxItem;

/**
 * The catalogue part of StockX's API v2, behind an API key, access tokens that expire, and a quota.
 */
final class SimulatedStockx implements SimulatedVenue {
  private static final String BASE = "/stockx/v2";
  private static final String PRODUCTS = BASE + "/catalog/products";
  private static final long REQUESTS_A_DAY = 25_000;
  private static final int DEFAULT_PAGE = 10;
  private static final int LARGEST_PAGE = 50;
  private static final int LONGEST_QUERY = 100;
  private static final String COUNTRY_REFUSED =
      "The \"country\" query parameter is no longer supported; the market is the account's own";

  private final KnownMarket market;
  private final StockxTokens tokens;
  private final InstantSource clock;

  SimulatedStockx(KnownMarket market, Faults faults, InstantSource clock) {
    this.market = market;
    this.tokens = new StockxTokens(faults, clock);
    this.clock = clock;
  }

  @Override
  public Traits traits() {
    return new Traits(
        Provider.STOCKX,
        BASE,
        List.of(StockxTokens.PATH),
        REQUESTS_A_DAY,
        "The access token is missing, invalid or expired");
  }

  @Override
  public OptionalLong caller(Context ctx) {
    if (!DEMO.equals(ctx.header("x-api-key"))) {
      throw new VenueRefusal(403, "The API key is missing or not approved");
    }
    return SimulatedVenue.bearer(ctx).map(tokens::numberOf).orElse(OptionalLong.empty());
  }

  @Override
  public JsonNode error(int status, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("statusCode", status)
        .put("errorMessage", message);
  }

  @Override
  public Map<String, String> settings(UnaryOperator<String> url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("STOCKX_BASE_URL", url.apply(BASE));
    settings.put("STOCKX_TOKEN_URL", url.apply(StockxTokens.PATH));
    for (String secret : List.of("API_KEY", "CLIENT_ID", "CLIENT_SECRET", "REFRESH_TOKEN")) {
      settings.put("STOCKX_" + secret, DEMO);
    }
    return settings;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes, Answers answers) {
    tokens.addTo(routes);
    routes.get(BASE + "/catalog/search", answers.search(market.stockx(), this::search));
    Map<String, Function<Context, JsonNode>> catalogue =
        Map.of(
            "/variants/gtins/{gtin}",
            this::variantByGtin,
            "/{productId}",
            ctx -> item(ctx).product(),
            "/{productId}/variants",
            ctx -> item(ctx).variants(),
            "/{productId}/variants/{variantId}",
            this::variant);
    Map<String, Function<Context, JsonNode>> prices =
        Map.of(
            "/{productId}/market-data", this::marketData,
            "/{productId}/variants/{variantId}/market-data", this::variantMarketData);
    answers.add(routes, PRODUCTS, Subject.CATALOGUE, SimulatedStockx::product, catalogue);
    answers.add(routes, PRODUCTS, Subject.PRICES, SimulatedStockx::product, prices);
  }

  private static String product(Context ctx) {
    return ctx.pathParamMap().getOrDefault("productId", ctx.path());
  }

  private JsonNode search(Context ctx) {
    String query = Queries.required(ctx, "query", "query is required");
    if (query.length() > LONGEST_QUERY) {
      throw new VenueRefusal(400, "query must be between 1 and 100 characters");
    }
    int size = Queries.number(ctx, "pageSize", DEFAULT_PAGE, 1, LARGEST_PAGE);
    int page = Queries.number(ctx, "pageNumber", 1, 1, Integer.MAX_VALUE);
    return page(market.stockx().search(query), page, size);
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
        .stockx()
        .item(ctx.pathParam("productId"))
        .orElseThrow(() -> new VenueRefusal(404, "The product was not found"));
  }
}
