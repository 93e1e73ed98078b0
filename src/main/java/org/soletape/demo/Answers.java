package org.soletape.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.demo.market.Listed;
import org.soletape.demo.market.Listings;

/** Turns what a venue knows into responses, right ones or, when a fault strikes, wrong ones. */
record Answers(Provider venue, Faults faults, Duration faultDelay, Clock clock) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String APPLICATION_JSON = "application/json; charset=utf-8";
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>%1$s</title></head>
      <body><h1>%1$s</h1><p>The simulated edge has no answer from its origin.</p></body></html>
      """;

  /**
   * A handler that answers about a product.
   *
   * @param productOf the product a request is about, by the id the venue has for it
   */
  Handler about(
      Subject subject, Function<Context, String> productOf, Function<Context, JsonNode> body) {
    return ctx -> {
      Optional<FaultProfile> fault = faults.strike(venue, subject, () -> productOf.apply(ctx));
      if (fault.isPresent()) {
        fail(ctx, fault.get(), body);
      } else {
        send(ctx, body.apply(ctx));
      }
    };
  }

  /** Handlers at paths below a base, all about the same of a product. */
  void add(
      JavalinDefaultRoutingApi routes,
      String base,
      Subject subject,
      Function<Context, String> productOf,
      Map<String, Function<Context, JsonNode>> bodies) {
    bodies.forEach((path, body) -> routes.get(base + path, about(subject, productOf, body)));
  }

  /** A handler that answers a search, which is about its best hit. */
  Handler search(Listings<?> listings, Function<Context, JsonNode> body) {
    return about(
        Subject.SEARCH,
        ctx ->
            Queries.text(ctx, "query").map(listings::search).orElse(List.of()).stream()
                .findFirst()
                .map(Listed::id)
                .orElse(""),
        body);
  }

  static void send(Context ctx, JsonNode body) {
    ctx.contentType(APPLICATION_JSON).result(bytes(body));
  }

  private void fail(Context ctx, FaultProfile fault, Function<Context, JsonNode> body) {
    switch (fault) {
      case RATE_LIMITED_SECONDS -> throw tooMany(String.valueOf(delaySeconds()));
      case RATE_LIMITED_DATE -> throw tooMany(httpDate(clock.instant().plus(faultDelay)));
      case SERVER_ERROR -> throw new VenueRefusal(500, "Failed to fetch market data");
      case FORBIDDEN_PRODUCT -> throw new VenueRefusal(403, "Forbidden");
      case VANISHED_PRODUCT -> throw new VenueRefusal(404, "Not found");
      case GATEWAY_TIMEOUT -> page(ctx.status(504), "504 Gateway time-out");
      case HTML_200 -> page(ctx, "One moment, please");
      case NULL_BODY -> ctx.contentType(APPLICATION_JSON).result("null");
      case TRUNCATED_BODY -> truncate(ctx, bytes(body.apply(ctx)));
      case WRONG_SIZE -> send(ctx, WrongSizes.in(body.apply(ctx)));
      case SLOW_FIRST_BYTE -> {
        pause();
        send(ctx, body.apply(ctx));
      }
      case EXPIRED_TOKEN, BAD_CREDENTIALS ->
          throw new IllegalStateException("a fault of callers struck a product: " + fault);
    }
  }

  private static VenueRefusal tooMany(String retryAfter) {
    return new VenueRefusal(429, "Too many requests", Optional.of(retryAfter));
  }

  private static void page(Context ctx, String title) {
    ctx.contentType("text/html; charset=utf-8").result(PAGE.formatted(title));
  }

  /** Announces the whole body and closes the connection half way. */
  private static void truncate(Context ctx, byte[] body) {
    HttpServletResponse response = ctx.res();
    response.setContentType(APPLICATION_JSON);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body, 0, body.length / 2);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("the caller left", e);
    }
  }

  private void pause() {
    try {
      Thread.sleep(faultDelay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long delaySeconds() {
    return faultDelay.plusMillis(999).toSeconds();
  }

  private static String httpDate(Instant at) {
    return HTTP_DATE.format(at.atOffset(ZoneOffset.UTC));
  }

  private static byte[] bytes(JsonNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a JSON tree", e);
    }
  }
}
