package org.soletape.web.status;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.soletape.polling.RunReport;
import org.soletape.upkeep.Cleanup;
import org.soletape.web.Json;
import org.soletape.web.Routes;
import org.soletape.web.Sha256;

/** The endpoints any timer may call, with the secret as bearer token. */
public final class CronRoutes implements Routes {
  private static final String TRIGGER = "cron";
  private static final String BEARER = "Bearer ";

  private final Optional<byte[]> expected;
  private final List<String> venuesOff;
  private final Function<String, RunReport> sync;
  private final Supplier<Cleanup.Report> cleanup;
  private final Clock clock;

  /**
   * Guards both jobs by one secret.
   *
   * @param secret empty when none is configured: then no call is let in
   * @param venuesOff told with every sync, a sentence for each
   * @param sync a run under the name of who asked
   */
  public CronRoutes(
      Optional<String> secret,
      List<String> venuesOff,
      Function<String, RunReport> sync,
      Supplier<Cleanup.Report> cleanup,
      Clock clock) {
    this.expected = secret.map(Sha256::of);
    this.venuesOff = venuesOff;
    this.sync = sync;
    this.cleanup = cleanup;
    this.clock = clock;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/cron/sync-market-data-v2", this::sync);
    routes.post("/api/cron/sync-market-data-v2", this::sync);
    routes.get("/api/cron/cleanup-old-market-data", this::cleanup);
    routes.post("/api/cron/cleanup-old-market-data", this::cleanup);
  }

  private void sync(Context context) {
    if (isLetIn(context)) {
      RunReport report = sync.apply(TRIGGER);
      List<String> notes = Stream.concat(venuesOff.stream(), report.notes().stream()).toList();
      succeed(context, notes, json -> write(report, json));
    }
  }

  private void cleanup(Context context) {
    if (isLetIn(context)) {
      Cleanup.Report report = cleanup.get();
      succeed(context, report.notes(), json -> json.field("dropped", report.dropped()));
    }
  }

  private boolean isLetIn(Context context) {
    if (expected.isEmpty()) {
      refuse(context, 503, "CRON_SECRET is not configured");
      return false;
    }
    if (!isAuthorised(context.header("Authorization"))) {
      context.header("WWW-Authenticate", "Bearer");
      refuse(context, 401, "Unauthorized");
      return false;
    }
    return true;
  }

  /** Compares hashes, so that the time taken tells neither content nor length of the secret. */
  private boolean isAuthorised(String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && MessageDigest.isEqual(
            expected.orElseThrow(), Sha256.of(authorization.substring(BEARER.length())));
  }

  private static void write(RunReport report, Json json) {
    json.field("slot", report.slot())
        .field("synced", report.synced())
        .field("failed", report.failed())
        .field("remaining", report.remaining());
  }

  private void succeed(Context context, List<String> notes, Consumer<Json> fields) {
    Json.answer(
        context,
        json -> {
          json.field("success", true);
          fields.accept(json);
          json.field("timestamp", clock.instant());
          if (!notes.isEmpty()) {
            json.field("note", String.join(" ", notes));
          }
        });
  }

  private static void refuse(Context context, int status, String error) {
    Json.answer(context.status(status), json -> json.field("error", error));
  }
}
