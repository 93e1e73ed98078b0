package org.soletape.testing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.soletape.db.Database;
import org.soletape.market.CalendarReads;
import org.soletape.polling.StatusReads;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.web.Caching;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.market.MarketRoutes;
import org.soletape.web.status.HeldBackDesk;
import org.soletape.web.status.StatusPage;
import org.soletape.web.status.StatusRoutes;
import org.soletape.web.status.UnmatchedProducts;

/** The pages anyone may read, over a test's own database and clock. */
public final class OpenPages {
  private OpenPages() {}

  public static Routes of(
      Database database,
      Clock clock,
      Templates templates,
      Visitors visitors,
      Consumer<UUID> viewed) {
    Caching caching = new Caching(clock, "test");
    HeldBackDesk heldBack = new HeldBackDesk(database, visitors, clock);
    StatusPage status =
        new StatusPage(
            new StatusReads(database, clock),
            new BudgetReads(database, FreePlan.STANDARD, clock),
            new UnmatchedProducts(database),
            List::of,
            heldBack,
            caching,
            templates);
    Routes market =
        new MarketRoutes(
            database, CalendarReads.kept(database, clock), clock, caching, templates, viewed);
    Routes statusRoutes = new StatusRoutes(status, heldBack);
    return routes -> {
      market.addTo(routes);
      statusRoutes.addTo(routes);
    };
  }
}
