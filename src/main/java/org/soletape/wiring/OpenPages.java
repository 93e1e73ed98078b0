package org.soletape.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.UnmappedReads;
import org.soletape.db.Database;
import org.soletape.db.StandbyState;
import org.soletape.history.HistoryReads;
import org.soletape.market.HeldQuotes;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductList;
import org.soletape.polling.StatusReads;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.market.HistoryApi;
import org.soletape.web.market.MarketApi;
import org.soletape.web.market.MarketRoutes;
import org.soletape.web.market.ProductsApi;
import org.soletape.web.status.HeldBackDesk;
import org.soletape.web.status.MetricsRoutes;
import org.soletape.web.status.SiteStatusReads;
import org.soletape.web.status.StatusApi;
import org.soletape.web.status.StatusPage;
import org.soletape.web.status.StatusRoutes;

/** What anybody may read, put together once: the market, and how the site itself is doing. */
public final class OpenPages {
  /** Drawn answers kept in memory. */
  private static final long DRAWN_BYTES = 8_000_000;

  private final Database database;
  private final ProductList products;
  private final MarketReads market;
  private final HistoryReads history;
  private final Clock clock;
  private final StatusReads polling;
  private final BudgetReads budgets;
  private final SiteStatusReads status;
  private final Supplier<Optional<StandbyState>> standby;

  /**
   * Reads by this clock.
   *
   * @param stopped what the process must do and does no more, in words
   * @param standby whether the database is read from a standby of it
   */
  public OpenPages(
      Database database,
      Supplier<PollingCalendar> calendar,
      Clock clock,
      BudgetReads budgets,
      Supplier<List<String>> stopped,
      Supplier<Optional<StandbyState>> standby) {
    this.database = database;
    this.products = new ProductList(database, calendar);
    this.market = new MarketReads(database, calendar);
    this.history = new HistoryReads(database);
    this.clock = clock;
    this.polling = new StatusReads(database, calendar, clock);
    this.budgets = budgets;
    this.status = new SiteStatusReads(polling, budgets, stopped, standby);
    this.standby = standby;
  }

  /**
   * The pages.
   *
   * @param viewed told which product somebody looked at, on the request's own thread
   */
  public List<Routes> pages(
      People people, Caching caching, Templates templates, Consumer<UUID> viewed) {
    HeldBackDesk heldBack =
        new HeldBackDesk(
            new HeldQuotes(database),
            new CatalogStore(database),
            people.operators(),
            people.visitors(),
            clock);
    StatusPage page =
        new StatusPage(status, new UnmappedReads(database), heldBack, caching, templates);
    return List.of(
        new MarketRoutes(products, market, clock, caching, templates, viewed),
        new StatusRoutes(page, heldBack));
  }

  /** The same for programs. */
  public List<Routes> api(Caching caching) {
    return List.of(
        new ProductsApi(products, caching),
        new MarketApi(market, caching, new DrawnPages(DRAWN_BYTES)),
        new HistoryApi(market, history, caching, new DrawnPages(DRAWN_BYTES)),
        new StatusApi(status, caching));
  }

  /** Figures for a monitor. */
  public Routes metrics(RequestCounts counts) {
    return new MetricsRoutes(counts, polling::currentCoverage, budgets::read, standby);
  }
}
