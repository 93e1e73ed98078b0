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

  Provider provider();

  /** The path of its API, which only callers it knows may enter: {@code /stockx/v2}. */
  String base();

  /** Paths beside the API that count as calls too. */
  default List<String> besides() {
    return List.of();
  }

  /** Requests it allows per UTC day. */
  default long requestsADay() {
    return Long.MAX_VALUE;
  }

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

  /** What it tells a caller it does not know. */
  String unauthenticated();

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
