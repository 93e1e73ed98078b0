package org.soletape.web.inventory.report;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.soletape.web.Routes;

/** The pages about somebody's books. */
public record ReportRoutes(ReportsPage reports) implements Routes {
  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(ReportAddress.YEAR, reports::show);
    routes.post(ReportAddress.YEAR + "/year", reports::begin);
    routes.get(ReportAddress.TABLE, reports::table);
    routes.get(ReportAddress.PAIRS, reports::pairs);
    routes.get(ReportAddress.PAIRS + ".csv", reports::pairsFile);
  }
}
