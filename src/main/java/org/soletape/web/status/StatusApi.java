package org.soletape.web.status;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.web.Caching;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/status}: how polling is doing, inside which budget. */
public record StatusApi(SiteStatusReads reads, Caching caching) implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/status", this::status);
  }

  private void status(Context context) {
    SiteStatus status = reads.read();
    Edition edition =
        caching.edition(status.polling().current().isComplete(), "status.json", status);
    if (!edition.isHeldBy(context)) {
      Json.answer(context, new StatusJson(status)::write);
    }
  }
}
