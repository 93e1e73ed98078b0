package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real HTTP server that answers what it was told, in order, and keeps what it was asked. */
public final class ScriptedServer implements AutoCloseable, AfterEachCallback {
  private static final Reply UNSCRIPTED = Reply.json(418, "{\"message\":\"nothing scripted\"}");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A request as it arrived. */
  public record Request(String method, URI uri, Headers headers, String body) {
    public String header(String name) {
      return headers.first(name);
    }
  }

  /** The headers of a request. */
  public record Headers(com.sun.net.httpserver.Headers all) {
    String first(String name) {
      return all.getFirst(name);
    }
  }

  public ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Adds replies to the end of the script. */
  public ScriptedServer will(Reply... replies) {
    script.addAll(List.of(replies));
    return this;
  }

  /** What was asked so far, oldest first. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Path and query of what was asked so far, oldest first. */
  public List<String> asked() {
    return requests.stream().map(request -> request.uri().toString()).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      requests.add(
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              new Headers(exchange.getRequestHeaders()),
              body));
      Reply next = script.poll();
      send(exchange, next == null ? UNSCRIPTED : next);
    }
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.silent()) {
      awaitClose();
      return;
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = reply.body().bytes();
    int promised = bytes.length + reply.missingBytes();
    exchange.sendResponseHeaders(reply.status(), promised == 0 ? -1 : promised);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().flush();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where it is a test's extension. */
  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
