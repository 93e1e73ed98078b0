package org.soletape.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.soletape.catalog.ProductChoices;
import org.soletape.db.Database;
import org.soletape.db.Waiting;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.history.HistoryReads;
import org.soletape.history.Standings;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductList;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.OwnSizes;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.SavedFilters;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.portfolio.file.ImportBatches;
import org.soletape.portfolio.file.Importing;
import org.soletape.portfolio.file.InventoryExport;
import org.soletape.portfolio.report.Books;
import org.soletape.portfolio.report.FiscalYears;
import org.soletape.portfolio.report.ReportReads;
import org.soletape.portfolio.sell.SellBoard;
import org.soletape.portfolio.sell.SizeFactReads;
import org.soletape.rates.ReferenceRates;
import org.soletape.watching.WatchReads;
import org.soletape.watching.Watches;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.inventory.FeesApi;
import org.soletape.web.inventory.FeesPage;
import org.soletape.web.inventory.ImportPage;
import org.soletape.web.inventory.InventoryApi;
import org.soletape.web.inventory.InventoryPage;
import org.soletape.web.inventory.InventoryRoutes;
import org.soletape.web.inventory.InventoryTurns;
import org.soletape.web.inventory.PairPage;
import org.soletape.web.inventory.PickedEdit;
import org.soletape.web.inventory.PickedNames;
import org.soletape.web.inventory.PickedPage;
import org.soletape.web.inventory.Picking;
import org.soletape.web.inventory.SavedPage;
import org.soletape.web.inventory.SellList;
import org.soletape.web.inventory.SellPage;
import org.soletape.web.inventory.ValuePage;
import org.soletape.web.inventory.report.ReportRoutes;
import org.soletape.web.inventory.report.ReportsApi;
import org.soletape.web.inventory.report.ReportsPage;
import org.soletape.web.market.DisplayCurrency;
import org.soletape.web.market.OwnMarketPage;
import org.soletape.web.watching.MarksPage;
import org.soletape.web.watching.WatchingApi;
import org.soletape.web.watching.WatchingPage;
import org.soletape.web.watching.WatchingRoutes;

/** People's inventories of an app, put together once. */
public final class Portfolios {
  /** In the middle of a file: eight seconds in all. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

  private final Database database;
  private final Clock clock;
  private final Supplier<ReferenceRates> rates;
  private final PortfolioRules rules;
  private final Inventory inventory;
  private final InventoryReads reads;
  private final ProductList products;
  private final MarketReads market;
  private final Watches watches;
  private final WatchReads watchReads;
  private final FeeSettingsStore settings;
  private final ValuedInventory pairs;
  private final InventoryExport export;
  private final Importing importing;
  private final Books books;
  private final SellBoard board;
  private final InventoryTurns turns = new InventoryTurns();

  /**
   * Over a database.
   *
   * @param rates what converts amounts into the portfolio's currency where no rate was stated
   */
  public Portfolios(
      PortfolioRules rules,
      Database database,
      Supplier<PollingCalendar> calendar,
      Supplier<ReferenceRates> rates,
      Clock clock) {
    this.rules = rules;
    this.database = database;
    this.clock = clock;
    this.rates = rates;
    this.inventory = new Inventory(database, rules, clock);
    this.reads = new InventoryReads(database, rules, calendar);
    this.products = new ProductList(database, calendar);
    this.market = new MarketReads(database, calendar);
    this.watches = new Watches(database, calendar);
    this.watchReads = new WatchReads(database, market, new HistoryReads(database), calendar);
    this.settings = new FeeSettingsStore(database, rules.currency());
    this.pairs = new ValuedInventory(reads, settings, rates);
    this.books =
        new Books(
            new ReportReads(database, rules.currency()),
            pairs,
            new HistoryReads(database),
            new FiscalYears(database));
    this.board =
        new SellBoard(pairs, new SizeFactReads(database, calendar), new Standings(database));
    this.export = new InventoryExport(inventory, Waiting.upTo(LONGEST_WAIT));
    this.importing = new Importing(database, rules, clock);
  }

  public Inventory inventory() {
    return inventory;
  }

  public InventoryReads reads() {
    return reads;
  }

  public FeeSettingsStore settings() {
    return settings;
  }

  public InventoryExport export() {
    return export;
  }

  public Importing importing() {
    return importing;
  }

  /** The books of people. */
  public Books books() {
    return books;
  }

  /** The pages about inventories, and their books. */
  public Routes pages(Visitors visitors, Caching caching, Templates templates) {
    Routes reports = new ReportRoutes(new ReportsPage(visitors, books, turns, clock, templates));
    Routes watching = watchingPages(visitors, templates);
    Routes pages = inventoryPages(visitors, caching, templates);
    return routes -> {
      pages.addTo(routes);
      reports.addTo(routes);
      watching.addTo(routes);
    };
  }

  private Routes watchingPages(Visitors visitors, Templates templates) {
    return new WatchingRoutes(
        new WatchingPage(
            visitors, watches, watchReads, new ProductChoices(database), rates, clock, templates),
        new MarksPage(visitors, watches, new OwnSizes(database), settings));
  }

  private Routes inventoryPages(Visitors visitors, Caching caching, Templates templates) {
    DrawnPages drawn = new DrawnPages(InventoryPage.KEPT_BYTES);
    ProductChoices products = new ProductChoices(database);
    PickedNames names = new PickedNames(products);
    Picking picking = new Picking(inventory, pairs, turns, clock);
    PickedEdit edit =
        new PickedEdit(visitors, inventory, picking, settings, names, clock, templates);
    ImportBatches batches = new ImportBatches(database, rules, clock);
    InventoryPage list =
        new InventoryPage(visitors, pairs, turns, caching, clock, templates, drawn);
    return new InventoryRoutes(
        list,
        new SavedPage(visitors, new SavedFilters(database), list, clock),
        new PairPage(
            visitors,
            inventory,
            settings,
            products,
            new PairPage.Selling(pairs, board),
            clock,
            templates),
        new PickedPage(visitors, inventory, picking, settings, names, edit, clock, templates),
        edit,
        new FeesPage(visitors, settings, pairs, turns, clock, templates),
        new ValuePage(
            visitors,
            new ValuePage.Reads(reads, new HistoryReads(database), rates),
            settings,
            turns,
            clock,
            templates),
        new ImportPage(visitors, importing, batches, export, turns, settings, templates),
        new SellPage(
            visitors,
            board,
            turns,
            caching,
            clock,
            templates,
            new DrawnPages(SellPage.KEPT_BYTES)));
  }

  /** What public pages show somebody who states fees. */
  public Routes marketPages(Visitors visitors, Templates templates) {
    return new OwnMarketPage(
        visitors,
        settings,
        products,
        market,
        new DisplayCurrency(rules.currency(), rates),
        clock,
        templates);
  }

  /** The same for programs. */
  public Routes api(Visitors visitors) {
    Routes fees = new FeesApi(visitors, settings, rates, clock);
    Routes items =
        new InventoryApi(
            visitors, inventory, pairs, settings, new SellList(board, turns, clock), turns, clock);
    Routes reports = new ReportsApi(visitors, books, turns, clock);
    Routes watching = new WatchingApi(visitors, watches, watchReads, clock);
    return routes -> {
      fees.addTo(routes);
      items.addTo(routes);
      reports.addTo(routes);
      watching.addTo(routes);
    };
  }
}
