package org.soletape.web.inventory;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.web.Routes;
import org.soletape.web.WebSettings;

/** The pages about somebody's own pairs. */
public record InventoryRoutes(
    InventoryPage list,
    SavedPage saved,
    PairPage pair,
    PickedPage picked,
    PickedEdit edit,
    FeesPage fees,
    ValuePage value,
    ImportPage files,
    SellPage board)
    implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/inventory", list::show);
    routes.post("/inventory/filters", saved::save);
    routes.post("/inventory/filters/{id}/delete", saved::delete);
    routes.get("/inventory/add", pair::showNew);
    routes.post("/inventory/add", pair::add);
    routes.get("/inventory/fees", fees::show);
    routes.post("/inventory/fees", fees::save);
    routes.post("/inventory/fees/past", fees::correct);
    routes.post("/inventory/fees/promotion", fees::promote);
    routes.get("/inventory/week", value::show);
    routes.get("/inventory/export.csv", files::export);
    routes.get("/inventory/import", files::show);
    routes.post(WebSettings.UPLOAD_PATH, files::read);
    routes.post("/inventory/imports/{id}/undo", files::undo);
    routes.post("/inventory/selected", picked::choose);
    routes.get("/inventory/sell", picked::showSale);
    routes.post("/inventory/sell", picked::sell);
    routes.post("/inventory/edit", edit::save);
    routes.post("/inventory/delete", picked::delete);
    routes.get(SellAddress.PATH, board::show);
    routes.get("/inventory/{id}", pair::show);
    routes.post("/inventory/{id}", pair::save);
  }
}
