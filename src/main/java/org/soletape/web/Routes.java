package org.soletape.web;

import io.javalin.router.JavalinDefaultRoutingApi;

/** A group of routes that belong together. A GET route answers HEAD as well. */
@FunctionalInterface
public interface Routes {
  void addTo(JavalinDefaultRoutingApi routes);
}
