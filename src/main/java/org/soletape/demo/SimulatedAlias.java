package org.soletape.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.soletape.catalog.Provider;
import org.soletape.demo.market.AliasMarket;

/** Alias: one token that does not expire, a number for every request, errors of a gRPC gateway. */
final class SimulatedAlias implements SimulatedVenue {
  private final AliasMarket market;
  private final InstantSource clock;
  private final AtomicLong requestNumber = new AtomicLong();

  SimulatedAlias(AliasMarket market, InstantSource clock) {
    this.market = market;
    this.clock = clock;
  }

  @Override
  public Provider provider() {
    return Provider.ALIAS;
  }

  @Override
  public String base() {
    return AliasApi.BASE;
  }

  @Override
  public OptionalLong caller(Context ctx) {
    return VenueDoor.bearer(ctx).filter(DEMO::equals).isPresent()
        ? OptionalLong.of(0)
        : OptionalLong.empty();
  }

  @Override
  public String unauthenticated() {
    return "the access token is missing or invalid";
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes, Answers answers) {
    routes.before(AliasApi.BASE + "/*", this::numberRequest);
    new AliasApi(market, answers, clock).addTo(routes);
  }

  @Override
  public JsonNode error(int status, String message) {
    ObjectNode error =
        JsonNodeFactory.instance.objectNode().put("code", rpcCode(status)).put("message", message);
    error.putArray("details");
    return error;
  }

  @Override
  public Map<String, String> settings(UnaryOperator<String> url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("ALIAS_BASE_URL", url.apply(AliasApi.BASE));
    settings.put("ALIAS_TOKEN", DEMO);
    return settings;
  }

  private void numberRequest(Context ctx) {
    ctx.header(
        "x-request-id",
        String.format(
            Locale.ROOT, "00000000-0000-4000-8000-%012x", requestNumber.incrementAndGet()));
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
}
