package org.soletape.web.watching;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.soletape.watching.WatchReads;
import org.soletape.watching.Watches;
import org.soletape.web.Json;
import org.soletape.web.Routes;
import org.soletape.web.Visitors;

/** {@code /api/v1/watching}: what somebody watches, read and written. */
public record WatchingApi(Visitors visitors, Watches watches, WatchReads reads, Clock clock)
    implements Routes {
  private static final String ALL = "/api/v1/watching";
  private static final String ONE = ALL + "/{sku}";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(ALL, this::list);
    routes.put(ONE, this::add);
    routes.delete(ONE, this::remove);
  }

  private void list(Context context) {
    UUID owner = visitors.require(context).userId();
    Json.answer(context, new WatchingJson(reads.of(owner, clock.instant()))::write);
  }

  private void add(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    watches
        .add(owner, shoe(context), clock.instant())
        .ifPresent(
            refused -> {
              throw new ConflictResponse(refused);
            });
    context.status(HttpStatus.NO_CONTENT);
  }

  private void remove(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    watches.remove(owner, shoe(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private Watches.Shoe shoe(Context context) {
    String sku = context.pathParam("sku");
    String size = Optional.ofNullable(context.queryParam(WatchingPage.SIZE)).orElse("");
    return watches
        .find(sku, size)
        .orElseThrow(
            () ->
                new NotFoundResponse(
                    watches.find(sku, "").isPresent()
                        ? WatchingPage.NO_SUCH_SIZE
                        : WatchingPage.UNKNOWN));
  }
}
