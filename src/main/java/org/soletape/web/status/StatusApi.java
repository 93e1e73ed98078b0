package org.soletape.web.status;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.web.Caching;
import org.soletape.web.Edition;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/** {@code GET /api/v1/status}: how polling is doing, inside which budget. */
public final class StatusApi implements Routes {
  private final SiteStatusReads reads;
  private final Caching caching;

  public StatusApi(SiteStatusReads reads, Caching caching) {
    this.reads = reads;
    this.caching = caching;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/status", this::status);
  }

  private void status(Context context) {
    SiteStatus status = reads.read();
    Edition edition =
        caching.edition(status.polling().current().isComplete(), "status.json", status);
    if (!edition.isHeldBy(context)) {
      context.contentType("application/json").result(Json.bytes(new StatusJson(status)::write));
    }
  }
}
