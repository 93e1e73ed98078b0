package org.soletape.web.status;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.web.Routes;

/** The page about the site's own state, and where operators decide on it. */
public record StatusRoutes(StatusPage status, HeldBackDesk heldBack) implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/status", status::show);
    routes.get(HeldBackDesk.PATH, status::showDesk);
    routes.post(HeldBackDesk.PATH, heldBack::decide);
  }
}
