package org.soletape.web;

import io.javalin.http.ExceptionHandler;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.javalin.security.RouteRole;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsExceptionHandler;
import io.javalin.websocket.WsHandlerType;
import java.util.function.Consumer;

/**
 * Adds a HEAD route beside every GET route. Left alone, Javalin answers HEAD with 200 and no header
 * of the page, whether or not the page exists.
 */
final class HeadBesideGet implements JavalinDefaultRoutingApi {
  private final JavalinDefaultRoutingApi routes;

  HeadBesideGet(JavalinDefaultRoutingApi routes) {
    this.routes = routes;
  }

  @Override
  public JavalinDefaultRoutingApi addEndpoint(Endpoint endpoint) {
    routes.addEndpoint(endpoint);
    if (endpoint.method.equals(HandlerType.GET)) {
      routes.addEndpoint(new Endpoint(HandlerType.HEAD, endpoint.path, endpoint.handler));
    }
    return this;
  }

  @Override
  public <E extends Exception> JavalinDefaultRoutingApi exception(
      Class<E> type, ExceptionHandler<? super E> handler) {
    routes.exception(type, handler);
    return this;
  }

  @Override
  public JavalinDefaultRoutingApi error(int status, String contentType, Handler handler) {
    routes.error(status, contentType, handler);
    return this;
  }

  @Override
  public <E extends Exception> JavalinDefaultRoutingApi wsException(
      Class<E> type, WsExceptionHandler<? super E> handler) {
    routes.wsException(type, handler);
    return this;
  }

  @Override
  public JavalinDefaultRoutingApi addWsHandler(
      WsHandlerType type, String path, Consumer<WsConfig> socket, RouteRole... roles) {
    routes.addWsHandler(type, path, socket, roles);
    return this;
  }
}
