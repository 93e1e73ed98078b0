package org.soletape.web.status;

import java.util.List;
import org.soletape.catalog.UnmappedReads.UnmappedProduct;
import org.soletape.polling.PollingStatus;

/**
 * How polling is doing, as drawn.
 *
 * @param unmapped products a venue is not asked about
 * @param heldBack prices that wait to be confirmed
 */
public record StatusView(SiteStatus site, List<UnmappedProduct> unmapped, HeldBackView heldBack) {
  public PollingStatus polling() {
    return site.polling();
  }

  public BudgetView budget() {
    return new BudgetView(site.budget());
  }
}
