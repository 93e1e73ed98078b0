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
import org.soletape.rates.RateStatus;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.RequestCounts;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.market.DisplayCurrency;
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

/**
 * What anybody may read, put together once: the market, and how the site itself is doing.
 *
 * @param currency which one amounts are shown in
 * @param clock what all of it is read by
 * @param stopped what the process must do and does no more, in words
 * @param standby whether the database is read from a standby of it
 * @param rateStatus how far reference rates are; empty when they are off
 */
public record OpenPages(
    Database database,
    Supplier<PollingCalendar> calendar,
    DisplayCurrency currency,
    Clock clock,
    BudgetReads budgets,
    Supplier<List<String>> stopped,
    Supplier<Optional<StandbyState>> standby,
    Supplier<Optional<RateStatus>> rateStatus) {
  /** Drawn answers kept in memory. */
  private static final long DRAWN_BYTES = 8_000_000;

  /**
   * The pages, the same for programs, and figures for a monitor.
   *
   * @param viewed told which product somebody looked at, on the request's own thread
   * @param arriving a sentence on what of the tape is not there yet; empty once all is
   */
  public List<Routes> routes(
      People people,
      Caching caching,
      Templates templates,
      Consumer<UUID> viewed,
      Supplier<Optional<String>> arriving,
      RequestCounts counts) {
    ProductList products = new ProductList(database, calendar);
    MarketReads market = new MarketReads(database, calendar);
    HistoryReads history = new HistoryReads(database);
    StatusReads polling = new StatusReads(database, calendar, clock);
    SiteStatusReads status =
        new SiteStatusReads(polling, budgets, stopped, standby, rateStatus, clock);
    return List.of(
        new MarketRoutes(
            products, market, history, currency, clock, caching, templates, viewed, arriving),
        statusRoutes(status, people, caching, templates),
        new ProductsApi(products, currency, caching),
        new MarketApi(market, currency, caching, new DrawnPages(DRAWN_BYTES)),
        new HistoryApi(market, history, currency, caching, new DrawnPages(DRAWN_BYTES)),
        new StatusApi(status, caching),
        new MetricsRoutes(counts, polling::currentCoverage, budgets::read, standby));
  }

  private StatusRoutes statusRoutes(
      SiteStatusReads status, People people, Caching caching, Templates templates) {
    HeldBackDesk heldBack =
        new HeldBackDesk(
            new HeldQuotes(database),
            new CatalogStore(database),
            people.operators(),
            people.visitors(),
            clock);
    UnmappedReads unmapped = new UnmappedReads(database);
    return new StatusRoutes(
        new StatusPage(status, unmapped, heldBack, caching, templates), heldBack);
  }
}
