package org.soletape.web.alert;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.web.Routes;

/** The pages about alerts. */
public record AlertRoutes(AlertPage page) implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/alerts", page::show);
    routes.post("/alerts", page::add);
    routes.get("/alerts/{id}", page::showOne);
    routes.post("/alerts/{id}", page::edit);
    routes.post("/alerts/{id}/pause", page::pause);
    routes.post("/alerts/{id}/delete", page::delete);
  }
}
