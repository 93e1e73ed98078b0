package org.soletape.web.status;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.DatabaseException;
import org.soletape.db.Schema;
import org.soletape.web.Json;
import org.soletape.web.Routes;

/**
 * Whether the process lives, which asks nothing of anyone, and whether it can serve pages, which
 * needs the database at the schema this program knows. A database that takes no writes still serves
 * every page, so it is ready, and told. A process whose poller died serves pages too, ever older
 * ones, and is not ready.
 *
 * @param stopped what it must do and does no more, in words
 */
public record HealthRoutes(Schema schema, Supplier<List<String>> stopped) implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

  private static final String OK = "ok";
  private static final String READ_ONLY = "read_only";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/health/live", context -> answer(context, 200, OK));
    routes.get("/health/ready", this::ready);
  }

  private void ready(Context context) {
    List<String> dead = stopped.get();
    if (!dead.isEmpty()) {
      answer(context, 503, "stopped: " + String.join(", ", dead) + "; start the process anew");
      return;
    }
    String state = state();
    boolean ready = state.equals(OK) || state.equals(READ_ONLY);
    answer(context, ready ? 200 : 503, state);
  }

  private String state() {
    try {
      if (!schema.isCurrent()) {
        return "schema_behind";
      }
      return schema.isWritable() ? OK : READ_ONLY;
    } catch (DatabaseException e) {
      LOG.warn("not ready: {}", e.getMessage());
      return e.isConnectionLoss() ? "database_unreachable" : "database_refuses";
    }
  }

  private static void answer(Context context, int status, String state) {
    Json.answer(context.status(status), json -> json.field("status", state));
  }
}
