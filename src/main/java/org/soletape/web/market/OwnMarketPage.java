package org.soletape.web.market;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.fees.NetPrices;
import org.soletape.market.MarketProduct;
import org.soletape.market.MarketReads;
import org.soletape.market.ProductList;
import org.soletape.market.SizeQuotes;
import org.soletape.market.Slot;
import org.soletape.web.Links;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;

/**
 * The table of sizes of a product, and the list of products, with the fees a person states. Market
 * pages are the same for everybody and may come from a shared cache; their script puts these in the
 * place of theirs. Whoever states no fees, or is not signed in, has nothing to replace: 204.
 */
public record OwnMarketPage(
    Visitors visitors,
    FeeSettingsStore settings,
    ProductList products,
    MarketReads reads,
    DisplayCurrency currency,
    Clock clock,
    Templates templates)
    implements Routes {
  /** Where the list is asked for, with what the address of everybody's has. */
  static final String LIST = "/account/market";

  /** Where the table of a product is. */
  static String path(String sku) {
    return "/account" + Links.market(sku);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(LIST, this::showList);
    routes.get(LIST + "/{sku}", this::showSizes);
  }

  private void showList(Context context) {
    Instant now = clock.instant();
    answer(context, "own-list.jte", stated(context, now).map(net -> list(context, net, now)));
  }

  private OverviewView list(Context context, NetPrices net, Instant now) {
    OverviewQuery query = OverviewQuery.read(context::queryParam);
    ProductList.State state = products.state(Slot.of(now));
    CurrencyChoice choice = currency.choice(query.currency(), state.currencies(), day(now));
    return OverviewPage.view(products, query, state.calendar(), net, choice, now);
  }

  private void showSizes(Context context) {
    Instant now = clock.instant();
    answer(
        context,
        "own-sizes.jte",
        stated(context, now)
            .flatMap(
                net ->
                    reads
                        .find(context.pathParam("sku"), Slot.of(now))
                        .map(product -> sizes(product, context, net, now))));
  }

  private MarketView.Sizes sizes(
      MarketProduct product, Context context, NetPrices net, Instant now) {
    MarketQuery query = MarketQuery.read(context::queryParam);
    CurrencyChoice choice = currency.choice(query.currency(), product.currencies(), day(now));
    List<SizeQuotes> sizes = reads.sizes(product.facts().id());
    return new MarketDrawing(product, query, sizes, net, choice, now).sizes();
  }

  /** The fees of whoever asks, as they are today; empty when nothing is stated. */
  private Optional<NetPrices> stated(Context context, Instant now) {
    LocalDate today = day(now);
    return visitors
        .find(context)
        .map(visitor -> settings.of(visitor.userId()))
        .filter(FeeHistory::isStated)
        .map(history -> NetPrices.of(history.on(today), today, currency.rates()));
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private void answer(Context context, String template, Optional<?> view) {
    if (view.isPresent()) {
      templates.answerPersonal(context, 200, template, view.get());
    } else {
      context.status(HttpStatus.NO_CONTENT);
    }
  }
}
