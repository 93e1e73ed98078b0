package org.soletape.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The access tokens of a simulated StockX, and where a refresh token is turned into one. */
final class StockxTokens {
  static final String PATH = "/stockx/oauth/token";

  private static final String AUDIENCE = "gateway.stockx.com";
  private static final Duration LIFETIME = Duration.ofHours(12);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Faults faults;
  private final InstantSource clock;
  private final Map<String, Issued> issued = new HashMap<>();

  StockxTokens(Faults faults, InstantSource clock) {
    this.faults = faults;
    this.clock = clock;
  }

  private record Issued(long number, Instant expiresAt) {}

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post(PATH, this::answer);
  }

  private void answer(Context ctx) {
    String grant = ctx.formParam("grant_type");
    if (grant == null) {
      refuse(ctx, 400, "invalid_request", "Missing required parameter: grant_type");
    } else if (!isDemo(ctx, "client_id") || !isDemo(ctx, "client_secret")) {
      refuse(ctx, 401, "access_denied", "Unauthorized");
    } else if (!grant.equals("refresh_token")) {
      String text = "Grant type '" + grant + "' not allowed for the client.";
      refuse(ctx, 403, "unauthorized_client", text);
    } else if (!AUDIENCE.equals(ctx.formParam("audience"))) {
      refuse(ctx, 403, "access_denied", "The audience is missing or unknown.");
    } else if (!isDemo(ctx, "refresh_token") || faults.refusesRefresh()) {
      refuse(ctx, 403, "invalid_grant", "Unknown or invalid refresh token.");
    } else {
      grant(ctx);
    }
  }

  /** In the words of OAuth. */
  private static void refuse(Context ctx, int status, String error, String description) {
    Answers.send(
        ctx.status(status),
        JsonNodeFactory.instance
            .objectNode()
            .put("error", error)
            .put("error_description", description));
  }

  private void grant(Context ctx) {
    Answers.send(
        ctx,
        JsonNodeFactory.instance
            .objectNode()
            .put("access_token", issue(faults.nextTokenNumber()))
            .put("token_type", "Bearer")
            .put("expires_in", LIFETIME.toSeconds())
            .put("scope", "openid offline_access"));
  }

  private static boolean isDemo(Context ctx, String parameter) {
    return SimulatedVenue.DEMO.equals(ctx.formParam(parameter));
  }

  /** A new token of the shape of a JWT; nobody checks its signature. */
  private synchronized String issue(long number) {
    Instant now = clock.instant();
    issued.values().removeIf(each -> !each.expiresAt().isAfter(now));
    Instant expiresAt = now.plus(LIFETIME);
    String claims = "{\"exp\":" + expiresAt.getEpochSecond() + ",\"jti\":\"" + number + "\"}";
    String token = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + ".demo";
    issued.put(token, new Issued(number, expiresAt));
    return token;
  }

  /** The number of a token that is still good; {@code demo} is good for ever and is number 0. */
  synchronized OptionalLong numberOf(String token) {
    if (token.equals(SimulatedVenue.DEMO)) {
      return OptionalLong.of(0);
    }
    Issued known = issued.get(token);
    return known != null && known.expiresAt().isAfter(clock.instant())
        ? OptionalLong.of(known.number())
        : OptionalLong.empty();
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
