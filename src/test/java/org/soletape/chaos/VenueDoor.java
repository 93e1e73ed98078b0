package org.soletape.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.soletape.testing.PassedOn;

/**
 * The venues' own journal: all that goes to them goes through here and is written down, with what
 * they answered. It can also cut answers short.
 */
final class VenueDoor implements AutoCloseable {
  /** Of answers while they are cut. */
  private static final int CUT_ONE_IN = 3;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Collection<VenueAnswer> journal = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final Clock clock;
  private final String venues;
  private final HttpServer server;
  private volatile boolean cutting;

  /**
   * Opens.
   *
   * @param venues where the simulated venues are, such as {@code http://127.0.0.1:9099}
   */
  VenueDoor(String venues, Clock clock) {
    this.venues = venues;
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Whether every third answer ends half way from now on. */
  void cut(boolean wanted) {
    cutting = wanted;
  }

  /** Everything so far, in the order of its answers. */
  List<VenueAnswer> journal() {
    return List.copyOf(journal);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }

  private void pass(HttpExchange exchange) throws IOException {
    long nanos = System.nanoTime();
    Instant arrived = clock.instant();
    Optional<HttpResponse<byte[]>> answer = ask(exchange);
    boolean whole = answer.isPresent() && !isCut();
    int status = answer.map(HttpResponse::statusCode).orElse(0);
    String path = exchange.getRequestURI().getPath();
    Optional<String> body =
        answer.filter(sent -> whole).map(sent -> new String(sent.body(), StandardCharsets.UTF_8));
    // Before it is sent: whoever has seen the answer finds it in the journal.
    journal.add(
        new VenueAnswer(
            path.split("/", -1)[1], path, nanos, arrived, clock.instant(), status, body));
    try (exchange) {
      if (answer.isPresent()) {
        send(exchange, answer.get(), whole);
      }
    }
  }

  private Optional<HttpResponse<byte[]>> ask(HttpExchange exchange) {
    try {
      byte[] body = exchange.getRequestBody().readAllBytes();
      return Optional.of(
          client.send(PassedOn.request(exchange, venues, body), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private boolean isCut() {
    return cutting && answers.incrementAndGet() % CUT_ONE_IN == 0;
  }

  /** All of the body, or the half of what is announced. */
  private static void send(HttpExchange exchange, HttpResponse<byte[]> answer, boolean whole)
      throws IOException {
    byte[] body = answer.body();
    PassedOn.headers(answer, exchange);
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(whole ? body : Arrays.copyOf(body, body.length / 2));
    }
  }
}
