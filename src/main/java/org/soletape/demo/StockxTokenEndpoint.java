package org.soletape.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** Where a refresh token is turned into an access token. */
final class StockxTokenEndpoint {
  static final String PATH = "/stockx/oauth/token";

  private static final String AUDIENCE = "gateway.stockx.com";

  private final StockxTokens tokens;
  private final Faults faults;

  StockxTokenEndpoint(StockxTokens tokens, Faults faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  /** A refusal in the words of OAuth. */
  private record OAuthError(int status, String error, String description) {}

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post(PATH, this::answer);
  }

  private void answer(Context ctx) {
    OAuthError refusal = refusal(ctx);
    if (refusal == null) {
      grant(ctx);
    } else {
      Answers.send(
          ctx.status(refusal.status()),
          JsonNodeFactory.instance
              .objectNode()
              .put("error", refusal.error())
              .put("error_description", refusal.description()));
    }
  }

  private void grant(Context ctx) {
    Answers.send(
        ctx,
        JsonNodeFactory.instance
            .objectNode()
            .put("access_token", tokens.issue(faults.nextTokenNumber()))
            .put("token_type", "Bearer")
            .put("expires_in", StockxTokens.LIFETIME.toSeconds())
            .put("scope", "openid offline_access"));
  }

  private OAuthError refusal(Context ctx) {
    String grant = ctx.formParam("grant_type");
    if (grant == null) {
      return new OAuthError(400, "invalid_request", "Missing required parameter: grant_type");
    }
    if (!isDemo(ctx, "client_id") || !isDemo(ctx, "client_secret")) {
      return new OAuthError(401, "access_denied", "Unauthorized");
    }
    if (!grant.equals("refresh_token")) {
      String text = "Grant type '" + grant + "' not allowed for the client.";
      return new OAuthError(403, "unauthorized_client", text);
    }
    if (!AUDIENCE.equals(ctx.formParam("audience"))) {
      return new OAuthError(403, "access_denied", "The audience is missing or unknown.");
    }
    if (!isDemo(ctx, "refresh_token") || faults.refusesRefresh()) {
      return new OAuthError(403, "invalid_grant", "Unknown or invalid refresh token.");
    }
    return null;
  }

  private static boolean isDemo(Context ctx, String parameter) {
    return SimulatedVenue.DEMO.equals(ctx.formParam(parameter));
  }
}
