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
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.soletape.catalog.Provider;
import org.soletape.demo.market.AliasBasis;
import org.soletape.demo.market.AliasItem;
import org.soletape.demo.market.AliasVariation;
import org.soletape.demo.market.Availability;
import org.soletape.demo.market.Listings;

/**
 * The catalogue and pricing part of Alias's API v1: one token that does not expire, a number for
 * every request, errors of a gRPC gateway.
 */
final class SimulatedAlias implements SimulatedVenue {
  private static final String BASE = "/alias/api/v1";
  private static final String INSIGHTS = BASE + "/pricing_insights";
  private static final int LARGEST_PAGE = 100;
  private static final int DEFAULT_SALES = 10;
  private static final int MOST_SALES = 200;

  /** Conditions by the number the venue also takes. */
  private static final Map<String, String> PRODUCT_CONDITIONS =
      Map.of(
          "1", "PRODUCT_CONDITION_NEW",
          "2", "PRODUCT_CONDITION_USED",
          "3", "PRODUCT_CONDITION_NEW_WITH_DEFECTS");

  private static final Map<String, String> PACKAGING_CONDITIONS =
      Map.of(
          "1", "PACKAGING_CONDITION_GOOD_CONDITION",
          "2", "PACKAGING_CONDITION_MISSING_LID",
          "3", "PACKAGING_CONDITION_BADLY_DAMAGED",
          "4", "PACKAGING_CONDITION_NO_ORIGINAL_BOX");

  private final Listings<AliasItem> market;
  private final InstantSource clock;
  private final AtomicLong requestNumber = new AtomicLong();

  SimulatedAlias(Listings<AliasItem> market, InstantSource clock) {
    this.market = market;
    this.clock = clock;
  }

  @Override
  public Traits traits() {
    return new Traits(
        Provider.ALIAS, BASE, List.of(), Long.MAX_VALUE, "the access token is missing or invalid");
  }

  @Override
  public OptionalLong caller(Context ctx) {
    return SimulatedVenue.bearer(ctx).filter(DEMO::equals).isPresent()
        ? OptionalLong.of(0)
        : OptionalLong.empty();
  }

  @Override
  public JsonNode error(int status, String message) {
    ObjectNode error = object().put("code", rpcCode(status)).put("message", message);
    error.putArray("details");
    return error;
  }

  /** The gRPC code that a gateway turns into this HTTP status. */
  private static int rpcCode(int status) {
    return switch (status) {
      case 400 -> 3;
      case 401 -> 16;
      case 403 -> 7;
      case 404 -> 5;
      case 429 -> 8;
      case 503 -> 14;
      default -> 13;
    };
  }

  @Override
  public Map<String, String> settings(UnaryOperator<String> url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("ALIAS_BASE_URL", url.apply(BASE));
    settings.put("ALIAS_TOKEN", DEMO);
    return settings;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes, Answers answers) {
    routes.before(BASE + "/*", this::numberRequest);
    routes.get(BASE + "/test", ctx -> Answers.send(ctx, object().put("ok", true)));
    routes.get(BASE + "/catalog", answers.search(market, this::search));
    routes.get(
        BASE + "/catalog/{catalog_id}",
        answers.about(Subject.CATALOGUE, ctx -> ctx.pathParam("catalog_id"), this::catalogItem));
    routes.get(
        INSIGHTS + "/availabilities/{catalog_id}",
        answers.about(Subject.PRICES, ctx -> ctx.pathParam("catalog_id"), this::availabilities));
    Map<String, Function<Context, JsonNode>> prices =
        Map.of(
            "/availability", this::availability,
            "/recent_sales", this::recentSales,
            "/offer_histogram", this::offerHistogram);
    answers.add(
        routes,
        INSIGHTS,
        Subject.PRICES,
        ctx -> Queries.text(ctx, "catalog_id").orElse(""),
        prices);
  }

  private void numberRequest(Context ctx) {
    ctx.header(
        "x-request-id",
        String.format(
            Locale.ROOT, "00000000-0000-4000-8000-%012x", requestNumber.incrementAndGet()));
  }

  private JsonNode search(Context ctx) {
    String query = Queries.required(ctx, "query", "Missing parameter: query");
    int limit = Queries.number(ctx, "limit", LARGEST_PAGE, 1, LARGEST_PAGE);
    int from = Queries.number(ctx, "pagination_token", 0, 0, Integer.MAX_VALUE);
    List<AliasItem> hits = market.search(query);
    int start = Math.min(from, hits.size());
    int end = Math.min(hits.size(), start + limit);
    boolean more = end < hits.size();
    ObjectNode page = object();
    ArrayNode items = page.putArray("catalog_items");
    hits.subList(start, end).forEach(hit -> items.add(hit.catalogItem(here(ctx))));
    return page.put("next_pagination_token", more ? String.valueOf(end) : "").put("has_more", more);
  }

  private JsonNode catalogItem(Context ctx) {
    ObjectNode body = object();
    body.set("catalog_item", item(ctx.pathParam("catalog_id")).catalogItem(here(ctx)));
    return body;
  }

  private JsonNode availabilities(Context ctx) {
    AliasBasis basis = basis(ctx);
    List<JsonNode> rows = item(ctx.pathParam("catalog_id")).availabilities(basis, clock.instant());
    ObjectNode body = object();
    ArrayNode variants = body.putArray("variants");
    for (JsonNode row : rows) {
      basis.consigned().ifPresent(asked -> ((ObjectNode) row).put("consigned", asked));
      variants.add(row);
    }
    return body;
  }

  private JsonNode availability(Context ctx) {
    AliasVariation variation = variation(ctx);
    ObjectNode body = object();
    item(ctx).availabilities(basis(ctx), clock.instant()).stream()
        .filter(variation::matches)
        .findFirst()
        .map(row -> row.path("availability"))
        .ifPresentOrElse(
            found -> body.set("availability", found),
            () -> body.set("availability", Availability.NOTHING.json()));
    return body;
  }

  private JsonNode recentSales(Context ctx) {
    AliasVariation variation = variation(ctx);
    int limit = Queries.number(ctx, "limit", DEFAULT_SALES, 1, MOST_SALES);
    ObjectNode body = object();
    body.putArray("recent_sales")
        .addAll(item(ctx).recentSales(variation, basis(ctx), clock.instant(), limit));
    return body;
  }

  private JsonNode offerHistogram(Context ctx) {
    AliasVariation variation = variation(ctx);
    ObjectNode body = object();
    body.putObject("offer_histogram")
        .putArray("bins")
        .addAll(item(ctx).offerBins(variation, basis(ctx), clock.instant()));
    return body;
  }

  private static AliasVariation variation(Context ctx) {
    String size = Queries.required(ctx, "size", "Missing parameter: input.Size");
    return new AliasVariation(
        Queries.decimal("size", size),
        condition(ctx, "product_condition", "ProductCondition", PRODUCT_CONDITIONS),
        condition(ctx, "packaging_condition", "PackagingCondition", PACKAGING_CONDITIONS));
  }

  private static String condition(
      Context ctx, String name, String field, Map<String, String> byNumber) {
    String sent = Queries.required(ctx, name, "Missing parameter: input." + field);
    String word = byNumber.getOrDefault(sent, sent);
    if (!Set.copyOf(byNumber.values()).contains(word)) {
      throw new VenueRefusal(400, "Invalid parameter: input." + field);
    }
    return word;
  }

  private static AliasBasis basis(Context ctx) {
    if ("".equals(ctx.queryParam("region_id"))) {
      throw new VenueRefusal(400, "Invalid parameter: input.RegionId");
    }
    return new AliasBasis(Queries.flag(ctx, "consigned"), Queries.text(ctx, "region_id"));
  }

  private AliasItem item(Context ctx) {
    return item(Queries.required(ctx, "catalog_id", "Missing parameter: input.CatalogId"));
  }

  private AliasItem item(String catalogId) {
    return market
        .item(catalogId)
        .orElseThrow(() -> new VenueRefusal(404, "catalog item not found"));
  }

  private static String here(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
