package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.DatabaseException;
import org.soletape.db.Schema;

/**
 * Whether the process lives, which asks nothing of anyone, and whether it can serve pages, which
 * needs the database at the schema this program knows.
 */
public final class HealthRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

  private final Schema schema;

  public HealthRoutes(Schema schema) {
    this.schema = schema;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/health/live", context -> answer(context, 200, "ok"));
    routes.get("/health/ready", this::ready);
  }

  private void ready(Context context) {
    String state = state();
    answer(context, state.equals("ok") ? 200 : 503, state);
  }

  private String state() {
    try {
      return schema.isCurrent() ? "ok" : "schema_behind";
    } catch (DatabaseException e) {
      LOG.warn("not ready: {}", e.getMessage());
      return e.isConnectionLoss() ? "database_unreachable" : "database_refuses";
    }
  }

  private static void answer(Context context, int status, String state) {
    context.status(status).contentType("application/json");
    context.result("{\"status\":\"" + state + "\"}");
  }
}
