package org.soletape.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.soletape.catalog.Provider;
import org.soletape.demo.market.StockxMarket;

/** StockX: an API key, access tokens that expire, a quota. */
final class SimulatedStockx implements SimulatedVenue {
  private static final long REQUESTS_A_DAY = 25_000;
  private static final int FORBIDDEN = 403;

  private final StockxMarket market;
  private final StockxTokens tokens;
  private final Faults faults;
  private final InstantSource clock;

  SimulatedStockx(StockxMarket market, Faults faults, InstantSource clock) {
    this.market = market;
    this.tokens = new StockxTokens(clock);
    this.faults = faults;
    this.clock = clock;
  }

  @Override
  public Provider provider() {
    return Provider.STOCKX;
  }

  @Override
  public String base() {
    return StockxApi.BASE;
  }

  @Override
  public List<String> besides() {
    return List.of(StockxTokenEndpoint.PATH);
  }

  @Override
  public long requestsADay() {
    return REQUESTS_A_DAY;
  }

  @Override
  public OptionalLong caller(Context ctx) {
    if (!DEMO.equals(ctx.header("x-api-key"))) {
      throw new VenueRefusal(FORBIDDEN, "The API key is missing or not approved");
    }
    return VenueDoor.bearer(ctx).map(tokens::numberOf).orElse(OptionalLong.empty());
  }

  @Override
  public String unauthenticated() {
    return "The access token is missing, invalid or expired";
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes, Answers answers) {
    new StockxTokenEndpoint(tokens, faults).addTo(routes);
    new StockxApi(market, answers, clock).addTo(routes);
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
    settings.put("STOCKX_BASE_URL", url.apply(StockxApi.BASE));
    settings.put("STOCKX_TOKEN_URL", url.apply(StockxTokenEndpoint.PATH));
    for (String secret : List.of("API_KEY", "CLIENT_ID", "CLIENT_SECRET", "REFRESH_TOKEN")) {
      settings.put("STOCKX_" + secret, DEMO);
    }
    return settings;
  }
}
