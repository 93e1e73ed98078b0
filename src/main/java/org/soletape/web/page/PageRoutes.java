package org.soletape.web.page;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.market.CalendarReads;
import org.soletape.market.PollingCalendar;
import org.soletape.polling.StatusReads;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.web.Caching;
import org.soletape.web.Routes;
import org.soletape.web.Visitors;

/** The pages anyone may read. */
public final class PageRoutes implements Routes {
  private final OverviewPage overview;
  private final MarketPage market;
  private final StatusPage status;
  private final HeldBackDesk heldBack;

  /**
   * @param stopped what this process must do and does no more, in words
   * @param viewed told which product somebody looked at, on the request's own thread
   */
  public PageRoutes(
      Database database,
      Clock clock,
      Caching caching,
      Templates templates,
      Visitors visitors,
      StatusReads status,
      BudgetReads budgets,
      Supplier<List<String>> stopped,
      Consumer<UUID> viewed) {
    Supplier<PollingCalendar> calendar = CalendarReads.kept(database, clock);
    this.overview =
        new OverviewPage(new OverviewReads(database), calendar, caching, clock, templates);
    this.market =
        new MarketPage(new MarketPageReads(database), calendar, caching, clock, templates, viewed);
    this.heldBack = new HeldBackDesk(database, visitors, clock);
    this.status =
        new StatusPage(
            status,
            budgets,
            new UnmatchedProducts(database),
            stopped,
            heldBack,
            caching,
            templates);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/", overview::show);
    routes.get("/status", status::show);
    routes.post("/status/held-back", heldBack::decide);
    routes.get("/market/{sku}", market::show);
    routes.get("/market/{sku}/weeks", market::showWeeks);
    routes.get("/portfolio/market/{sku}", MarketPage::redirectOld);
  }
}
