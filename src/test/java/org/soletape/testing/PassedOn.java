package org.soletape.testing;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;

/** What a proxy passes on of requests and answers: all but what is of the connection. */
public final class PassedOn {
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "host",
          "http2-settings",
          "keep-alive",
          "transfer-encoding",
          "upgrade");

  private PassedOn() {}

  /**
   * The request that arrived, for another server.
   *
   * @param site its address, such as {@code http://localhost:8081}
   */
  public static HttpRequest request(HttpExchange exchange, String site, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  /** The headers of that server's answer. */
  public static void headers(HttpResponse<?> answer, HttpExchange exchange) {
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (isPassedOn(name)) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
  }

  private static boolean isPassedOn(String header) {
    return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
  }
}
