package org.soletape.web.inventory;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import org.soletape.catalog.ProductChoices;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.portfolio.file.ImportBatches;
import org.soletape.portfolio.file.Importing;
import org.soletape.portfolio.file.InventoryExport;
import org.soletape.web.Caching;
import org.soletape.web.DrawnPages;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.WebSettings;

/** The pages about somebody's own pairs. */
public final class InventoryRoutes implements Routes {
  private final InventoryPage list;
  private final PairPage pair;
  private final PickedPage picked;
  private final FeesPage fees;
  private final WeekPage week;
  private final ImportPage files;

  public InventoryRoutes(
      Visitors visitors,
      Inventory inventory,
      InventoryReads reads,
      ValuedInventory pairs,
      FeeSettingsStore settings,
      InventoryTurns turns,
      Importing importing,
      ImportBatches batches,
      ProductChoices products,
      Caching caching,
      Clock clock,
      Templates templates) {
    this.list =
        new InventoryPage(
            visitors,
            pairs,
            turns,
            caching,
            clock,
            templates,
            new DrawnPages(InventoryPage.KEPT_BYTES));
    FormQuestions questions = new FormQuestions(inventory, products);
    this.pair = new PairPage(visitors, inventory, settings, products, questions, clock, templates);
    this.picked = new PickedPage(visitors, inventory, settings, products, clock, templates);
    this.fees = new FeesPage(visitors, settings, clock, templates);
    this.files =
        new ImportPage(
            visitors,
            importing,
            batches,
            new InventoryExport(inventory),
            turns,
            settings,
            templates);
    this.week = new WeekPage(visitors, reads, settings, turns, clock, templates);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/inventory", list::show);
    routes.get("/inventory/add", pair::showNew);
    routes.post("/inventory/add", pair::add);
    routes.get("/inventory/fees", fees::show);
    routes.post("/inventory/fees", fees::save);
    routes.post("/inventory/fees/past", fees::correct);
    routes.get("/inventory/week", week::show);
    routes.get("/inventory/export.csv", files::export);
    routes.get("/inventory/import", files::show);
    routes.post(WebSettings.UPLOAD_PATH, files::read);
    routes.post("/inventory/imports/{id}/undo", files::undo);
    routes.post("/inventory/selected", picked::choose);
    routes.get("/inventory/sell", picked::showSale);
    routes.post("/inventory/sell", picked::sell);
    routes.post("/inventory/delete", picked::delete);
    routes.get("/inventory/{id}", pair::show);
    routes.post("/inventory/{id}", pair::save);
  }
}
