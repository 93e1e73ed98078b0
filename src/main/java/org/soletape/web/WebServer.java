package org.soletape.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The HTTP server: Javalin on virtual threads with our limits, headers and errors around the given
 * routes. Closing it lets running requests finish.
 */
public final class WebServer implements AutoCloseable {
  private final WebSettings settings;
  private final LastPages lastPages = new LastPages();
  private final BodyDeadline bodies;
  private final Errors errors;
  private final AccessLog accessLog;
  private final List<Routes> routes;
  private final Javalin javalin;

  private WebServer(
      WebSettings settings, ErrorPages errorPages, RequestCounts counts, List<Routes> routes) {
    this.settings = settings;
    this.bodies = new BodyDeadline(settings.body());
    this.errors = new Errors(errorPages, lastPages, settings.primarySite());
    this.accessLog = new AccessLog(counts);
    this.routes = List.copyOf(routes);
    this.javalin = Javalin.create(this::configure);
    answerHeads();
  }

  /** Left alone, Javalin answers HEAD with 200 and no header, whether or not the page exists. */
  private void answerHeads() {
    InternalRouter router = javalin.unsafe.internalRouter;
    router.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
        .toList()
        .forEach(
            get -> router.addHttpEndpoint(new Endpoint(HandlerType.HEAD, get.path, get.handler)));
  }

  /** Starts to listen; returns once requests are answered. */
  public static WebServer start(
      WebSettings settings, ErrorPages errorPages, RequestCounts counts, List<Routes> routes) {
    WebServer server = prepare(settings, errorPages, counts, routes);
    server.listen();
    return server;
  }

  /** Puts everything together and does not listen yet. */
  public static WebServer prepare(
      WebSettings settings, ErrorPages errorPages, RequestCounts counts, List<Routes> routes) {
    return new WebServer(settings, errorPages, counts, routes);
  }

  /**
   * Starts to listen; returns once requests are answered.
   *
   * @throws IllegalStateException when another program listens there
   */
  public void listen() {
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw new IllegalStateException(
          "port %d cannot be listened on: another program uses it, or it needs more rights; stop that"
                  .formatted(settings.port())
              + " program, or set PORT to another one",
          e);
    }
  }

  /** The port it listens on, also when it was asked for any. */
  public int port() {
    return javalin.port();
  }

  /** Where a browser on this machine finds it. */
  public URI url() {
    return URI.create("http://localhost:" + port());
  }

  /** Every route there is, as {@code GET /status}. */
  public List<String> endpoints() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .toList();
  }

  /** Takes no new requests, lets running ones finish within the farewell time, then stops. */
  @Override
  public void close() {
    javalin.stop();
    bodies.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = settings.largestRequest();
    config.jetty.multipartConfig.maxTotalRequestSize(settings.largestUpload(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(settings.largestUpload(), SizeUnit.BYTES);
    // Kept in memory: a host's file system may be read-only.
    config.jetty.multipartConfig.maxInMemoryFileSize(
        Math.toIntExact(settings.largestUpload()), SizeUnit.BYTES);
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyServer(this::configure);
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServletContextHandler(
        handler -> {
          handler.setErrorHandler(new ProtocolErrors());
          // A file that was looked at comes again in a field of the form.
          handler.setMaxFormContentSize(Math.toIntExact(settings.largestUpload()));
        });
    config.router.handlerWrapper(endpoint -> context -> guarded(endpoint.handler, context));
    config.requestLogger.http(
        (context, millis) -> {
          BodyDeadline.isOver(context);
          accessLog.write(context, millis);
        });
    config.routes.before(this::prepare);
    errors.addTo(config.routes);
    routes.forEach(group -> group.addTo(config.routes));
  }

  private void configure(Server server) {
    server.setStopTimeout(settings.farewell().toMillis());
    server.setErrorHandler(new ProtocolErrors());
    server.insertHandler(new GracefulHandler());
  }

  private Connector connector(Server server, HttpConfiguration http) {
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idle().toMillis());
    return connector;
  }

  /** An error of the machine, such as a full stack, is answered like any other failure. */
  private static void guarded(Handler handler, Context context) throws Exception {
    try {
      handler.handle(context);
    } catch (Error e) {
      throw new IllegalStateException("a handler ended in an error", e);
    }
  }

  /** Runs before every handler, also when there is none for the path. */
  private void prepare(Context context) {
    SecurityHeaders.ALWAYS.forEach(context::header);
    if (isSecure(context)) {
      context.header(SecurityHeaders.STRICT_TRANSPORT, SecurityHeaders.ONE_YEAR);
    }
    context.header(RequestId.HEADER, RequestId.of(context));
    context.header("Cache-Control", Caching.NEVER);
    context.header("Vary", "Accept-Encoding");
    lastPages.offerTo(context);
    ReadableRequest.require(context);
    bodies.read(context, settings.largest(context.path()));
  }

  static boolean isSecure(Context context) {
    return "https".equals(context.scheme())
        || "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
  }
}
