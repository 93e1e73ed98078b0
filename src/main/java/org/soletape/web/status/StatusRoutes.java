package org.soletape.web.status;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.web.Routes;

/** The page about the site's own state, and where operators decide on it. */
public final class StatusRoutes implements Routes {
  private final StatusPage status;
  private final HeldBackDesk heldBack;

  public StatusRoutes(StatusPage status, HeldBackDesk heldBack) {
    this.status = status;
    this.heldBack = heldBack;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/status", status::show);
    routes.post("/status/held-back", heldBack::decide);
  }
}
