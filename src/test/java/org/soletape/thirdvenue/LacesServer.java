package org.soletape.thirdvenue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A simulated Laces: one shoe in three sizes, one of which only it lists, at prices that anybody
 * can work out.
 */
final class LacesServer implements AutoCloseable {
  static final String CODE = "DD1391-100";
  static final String SHOE = "laces-1";

  /** By size as printed: ask, bid and last sale in cents. */
  private static final Map<String, String> PRICES =
      Map.of(
          "9", "\"ask\": \"9100\", \"bid\": \"7900\", \"last\": \"8400\"",
          "10", "\"ask\": \"9200\", \"bid\": \"8000\", \"last\": \"8500\"",
          "18", "\"ask\": null, \"bid\": \"3000\", \"last\": null");

  private final HttpServer server;

  LacesServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/", this::answer);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean known = "demo".equals(exchange.getRequestHeaders().getFirst(Laces.KEY));
    String body = known ? body(exchange.getRequestURI()) : "";
    int status = known ? body.isEmpty() ? 404 : 200 : 401;
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String body(URI asked) {
    return switch (asked.getPath()) {
      case "/v1/shoes" -> found(asked.getQuery());
      case "/v1/shoes/" + SHOE + "/sizes" ->
          list("sizes", "\"id\": \"L%1$s\", \"printed\": \"%1$s\"");
      case "/v1/shoes/" + SHOE + "/prices" -> list("prices", "\"size\": \"L%1$s\", %2$s");
      case "/v1/shoes/" + SHOE + "/sold" -> "{\"pairs\": 7}";
      default -> "";
    };
  }

  private static String found(String query) {
    String shoe =
        "{\"id\": \"%s\", \"code\": \"%s\", \"name\": \"Laced up\"}".formatted(SHOE, CODE);
    return "{\"shoes\": [" + (query.equals("code=" + CODE) ? shoe : "") + "]}";
  }

  private static String list(String name, String row) {
    return List.of("9", "10", "18").stream()
        .map(size -> "{" + row.formatted(size, PRICES.get(size)) + "}")
        .collect(Collectors.joining(", ", "{\"" + name + "\": [", "]}"));
  }
}
