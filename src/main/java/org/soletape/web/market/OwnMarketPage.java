package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.fees.NetPrices;
import org.soletape.market.MarketProduct;
import org.soletape.market.MarketReads;
import org.soletape.market.Slot;
import org.soletape.web.Links;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/**
 * The table of sizes with the fees a person states. A market page is the same for everybody and may
 * come from a shared cache; its script puts this table in the place of the page's own. Whoever
 * states no fees, or is not signed in, has nothing to replace: 204.
 */
public record OwnMarketPage(
    Visitors visitors,
    FeeSettingsStore settings,
    MarketReads reads,
    DisplayCurrency currency,
    Clock clock,
    Templates templates)
    implements Routes {
  /** Where the table of a product is asked for. */
  static String path(String sku) {
    return "/account" + Links.market(sku);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/account/market/{sku}", this::show);
  }

  private void show(Context context) {
    Instant now = clock.instant();
    Optional<Visitor> visitor = visitors.find(context);
    Optional<FeeHistory> stated =
        visitor
            .map(person -> settings.of(person.userId()))
            .filter(history -> !history.changes().isEmpty());
    Optional<MarketProduct> product =
        stated.flatMap(history -> reads.find(context.pathParam("sku"), Slot.of(now)));
    if (product.isEmpty()) {
      context.status(HttpStatus.NO_CONTENT);
      return;
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    MarketQuery query = MarketQuery.read(context::queryParam);
    MarketDrawing drawing =
        new MarketDrawing(
            product.get(),
            query,
            reads.sizes(product.get().facts().id()),
            NetPrices.of(stated.get().on(today), today),
            currency.choice(query.currency(), product.get().currencies(), today),
            now);
    templates.answerPersonal(context, 200, "sizes.jte", drawing.sizes());
  }
}
