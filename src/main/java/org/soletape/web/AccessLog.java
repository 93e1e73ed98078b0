package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per request, without query or headers, and its count. Of an address that is a secret
 * only the route is told: its parameter is named so.
 */
record AccessLog(RequestCounts counts) {
  private static final Logger LOG = LoggerFactory.getLogger("org.soletape.web.access");
  private static final float MILLIS = 1000;

  void write(Context context, float millis) {
    counts.add(route(context), context.statusCode(), millis / MILLIS);
    LOG.info(
        "{} {} {} {} ms {}",
        context.method().name(),
        path(context),
        context.statusCode(),
        Math.round(millis),
        RequestId.of(context));
  }

  private static String path(Context context) {
    String route = route(context);
    return route.contains("{secret}") ? route : context.path();
  }

  /** The route's pattern, so that counts do not grow with what is asked for. */
  private static String route(Context context) {
    Endpoint endpoint = context.endpoints().lastHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }
}
