package org.soletape.web.watching;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.web.Routes;

/** The page of what somebody watches, and what it marks on others. */
public record WatchingRoutes(WatchingPage page, MarksPage marks) implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(WatchingPage.PATH, page::show);
    routes.post(WatchingPage.PATH, page::add);
    routes.post(WatchingPage.PATH + "/delete", page::remove);
    routes.get("/account/marks", marks::answer);
  }
}
