package org.soletape.web.market;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.soletape.history.HistoryReads;
import org.soletape.market.MarketReads;
import org.soletape.market.ProductList;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Routes;
import org.soletape.web.Templates;

/**
 * The pages about the market: the list of products, and one product with its weeks.
 *
 * @param viewed told which product somebody looked at, on the request's own thread
 * @param arriving a sentence on what of the tape is not there yet; empty once all is
 */
public record MarketRoutes(
    ProductList products,
    MarketReads reads,
    HistoryReads history,
    DisplayCurrency currency,
    Clock clock,
    Caching caching,
    Templates templates,
    Consumer<UUID> viewed,
    Supplier<Optional<String>> arriving)
    implements Routes {

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    OverviewPage overview =
        new OverviewPage(
            products,
            currency,
            caching,
            clock,
            templates,
            arriving,
            new DrawnPages(OverviewPage.KEPT_BYTES));
    MarketPage market =
        new MarketPage(
            reads,
            history,
            currency,
            caching,
            clock,
            templates,
            viewed,
            new DrawnPages(MarketPage.KEPT_BYTES));
    routes.get("/", overview::show);
    routes.get("/market/{sku}", market::show);
    routes.get("/market/{sku}/weeks", market::showWeeks);
    routes.get("/portfolio/market/{sku}", MarketPage::redirectOld);
  }
}
