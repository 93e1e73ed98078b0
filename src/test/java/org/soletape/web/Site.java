package org.soletape.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A started server on a free port, and a client that asks it over real HTTP. */
public final class Site implements AutoCloseable {
  /** After which {@link #impatient} lets go of a connection. */
  static final Duration IDLE = Duration.ofMillis(400);

  private final HttpClient client = HttpClient.newHttpClient();
  private final RequestCounts counts = new RequestCounts();
  private final WebServer server;

  private Site(Duration idle, Duration body, List<Routes> routes) {
    this.server = WebServer.start(settings(idle, body), ErrorPages.plain(), counts, routes);
  }

  public static Site of(Routes... routes) {
    return new Site(Duration.ofSeconds(30), Duration.ofSeconds(30), List.of(routes));
  }

  /**
   * Lets go of a connection that idles, and of a body that trickles, sooner than a client expects.
   */
  static Site impatient(Routes... routes) {
    return new Site(IDLE, Duration.ofMillis(900), List.of(routes));
  }

  private static WebSettings settings(Duration idle, Duration body) {
    return new WebSettings(
        "127.0.0.1", 0, 1_000_000, 2_000_000, idle, body, Duration.ofSeconds(3), Optional.empty());
  }

  /** GET with these headers, given as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> ask(String method, String path, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.noBody()));
  }

  /** Any method with a body. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
  }

  public HttpResponse<byte[]> bytes(String path, String... headers) {
    try {
      return client.send(request(path, headers).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  URI uri(String path) {
    return server.url().resolve(path);
  }

  RequestCounts counts() {
    return counts;
  }

  WebServer server() {
    return server;
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
