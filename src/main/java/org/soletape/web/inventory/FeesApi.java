package org.soletape.web.inventory;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.rates.ReferenceRates;
import org.soletape.web.Json;
import org.soletape.web.Routes;
import org.soletape.web.Visitors;

/** {@code /api/v1/inventory/fees}: what decides a person's fees today, and where it was read. */
public record FeesApi(
    Visitors visitors, FeeSettingsStore settings, Supplier<ReferenceRates> rates, Clock clock)
    implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/v1/inventory/fees", this::show);
  }

  private void show(Context context) {
    FeeHistory history = settings.of(visitors.require(context).userId());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    StatedFees fees =
        new StatedFees(history, new Conversion(history.currency(), rates.get()), today);
    Json.answer(context, new FeesJson(fees, ask(context, history))::write);
  }

  /** An ask whose cost to a buyer is wanted. */
  private static Optional<Money> ask(Context context, FeeHistory history) {
    String typed = context.queryParam("ask");
    if (typed == null) {
      return Optional.empty();
    }
    Optional<Money> ask = TypedAmount.read(typed, history.currency());
    if (ask.isEmpty()) {
      throw new BadRequestResponse(
          "The ask must be an amount in " + history.currency() + ", such as 180.");
    }
    return ask;
  }
}
