package org.soletape.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy before several sites that asks them in turn and changes nothing. A site that cannot be
 * connected to has seen nothing of a request, so the next one is asked; a page that breaks off is
 * asked for once more; a change that breaks off may have been made, and is answered with 502.
 */
public final class RoundRobin implements AutoCloseable {
  /** Of an answer: which site gave it, counted from zero. */
  public static final String SITE = "X-Site";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger turns = new AtomicInteger();
  private final List<String> sites;
  private final HttpServer server;

  /** Listens before sites at these addresses, such as {@code http://localhost:8081}. */
  public RoundRobin(List<String> sites) {
    this.sites = List.copyOf(sites);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int turn = turns.getAndIncrement();
      for (int tries = 0; tries < sites.size(); tries++) {
        int site = Math.floorMod(turn + tries, sites.size());
        try {
          answer(
              exchange,
              site,
              client.send(
                  PassedOn.request(exchange, sites.get(site), body), BodyHandlers.ofByteArray()));
          return;
        } catch (IOException e) {
          if (!(e instanceof ConnectException) && !isRead(exchange)) {
            break;
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
      }
      exchange.sendResponseHeaders(502, -1);
    }
  }

  private static boolean isRead(HttpExchange exchange) {
    return Set.of("GET", "HEAD").contains(exchange.getRequestMethod());
  }

  private static void answer(HttpExchange exchange, int site, HttpResponse<byte[]> answer)
      throws IOException {
    PassedOn.headers(answer, exchange);
    exchange.getResponseHeaders().set(SITE, Integer.toString(site));
    boolean empty = answer.body().length == 0;
    exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
    if (!empty) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
