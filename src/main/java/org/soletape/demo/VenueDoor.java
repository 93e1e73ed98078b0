package org.soletape.demo;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;

/** Who may come in, and how often. */
final class VenueDoor {
  /** The one credential the simulated venues know. */
  static final String DEMO = "demo";

  private static final String BEARER = "Bearer ";
  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  private final Faults faults;
  private final StockxTokens tokens;
  private final Optional<RequestLimit> stockxLimit;
  private final Optional<RequestLimit> aliasLimit;

  VenueDoor(
      Faults faults,
      StockxTokens tokens,
      Optional<RequestLimit> stockxLimit,
      Optional<RequestLimit> aliasLimit) {
    this.faults = faults;
    this.tokens = tokens;
    this.stockxLimit = stockxLimit;
    this.aliasLimit = aliasLimit;
  }

  /** Lets a StockX call in, or throws the refusal. */
  void enterStockx(Context ctx, long arrivedNanos) {
    if (!DEMO.equals(ctx.header("x-api-key"))) {
      throw new VenueRefusal(FORBIDDEN, "The API key is missing or not approved");
    }
    OptionalLong token = bearer(ctx).map(tokens::numberOf).orElse(OptionalLong.empty());
    if (token.isEmpty() || faults.refusesCaller(Provider.STOCKX, token.getAsLong())) {
      throw new VenueRefusal(UNAUTHENTICATED, "The access token is missing, invalid or expired");
    }
    keepTo(stockxLimit, arrivedNanos);
  }

  /** Lets an Alias call in, or throws the refusal. */
  void enterAlias(Context ctx, long arrivedNanos) {
    boolean known = bearer(ctx).filter(DEMO::equals).isPresent();
    if (!known || faults.refusesCaller(Provider.ALIAS, 0)) {
      throw new VenueRefusal(UNAUTHENTICATED, "the access token is missing or invalid");
    }
    keepTo(aliasLimit, arrivedNanos);
  }

  private static void keepTo(Optional<RequestLimit> limit, long arrivedNanos) {
    if (limit.isPresent() && !limit.get().accepts(arrivedNanos)) {
      throw new VenueRefusal(TOO_MANY, "Too many requests");
    }
  }

  private static Optional<String> bearer(Context ctx) {
    return Optional.ofNullable(ctx.header("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}
