package org.soletape.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.soletape.catalog.Provider;

/** One venue of the demo, in its own words. All of its paths begin with its id. */
interface SimulatedVenue {
  /** The one credential it knows. */
  String DEMO = "demo";

  String BEARER = "Bearer ";

  /**
   * What it is called and what it allows.
   *
   * @param base the path of its API, which only callers it knows may enter: {@code /stockx/v2}
   * @param besides paths beside the API that count as calls too
   * @param requestsADay allowed per UTC day
   * @param unauthenticated what it tells a caller it does not know
   */
  record Traits(
      Provider provider,
      String base,
      List<String> besides,
      long requestsADay,
      String unauthenticated) {}

  Traits traits();

  /**
   * Who is calling: the number of the access token, in the order they were issued, 0 for one that
   * is always good. Empty when the venue knows no such caller.
   *
   * @throws VenueRefusal when something other than the token is wrong
   */
  OptionalLong caller(Context ctx);

  /** The token a caller shows. */
  static Optional<String> bearer(Context ctx) {
    return Optional.ofNullable(ctx.header("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  void addTo(JavalinDefaultRoutingApi routes, Answers answers);

  /** The body of an error. */
  JsonNode error(int status, String message);

  /**
   * The settings with which Soletape polls it.
   *
   * @param url makes a path a URL
   */
  Map<String, String> settings(UnaryOperator<String> url);
}
