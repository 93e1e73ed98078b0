package org.soletape.web.market;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.soletape.market.MarketReads;
import org.soletape.market.ProductList;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Routes;
import org.soletape.web.Templates;

/** The pages about the market: the list of products, and one product with its weeks. */
public final class MarketRoutes implements Routes {
  private final OverviewPage overview;
  private final MarketPage market;

  /**
   * @param viewed told which product somebody looked at, on the request's own thread
   */
  public MarketRoutes(
      ProductList products,
      MarketReads reads,
      Clock clock,
      Caching caching,
      Templates templates,
      Consumer<UUID> viewed) {
    this.overview =
        new OverviewPage(
            products, caching, clock, templates, new DrawnPages(OverviewPage.KEPT_BYTES));
    this.market =
        new MarketPage(
            reads, caching, clock, templates, viewed, new DrawnPages(MarketPage.KEPT_BYTES));
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/", overview::show);
    routes.get("/market/{sku}", market::show);
    routes.get("/market/{sku}/weeks", market::showWeeks);
    routes.get("/portfolio/market/{sku}", MarketPage::redirectOld);
  }
}
