package org.soletape.venue;

import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;

/**
 * A venue that also tells recent sales, one size a request: those whose {@link Provider} publishes
 * sales.
 */
public interface SalesVenue extends Venue {
  /**
   * How many pairs of this size were sold in the last seven days. The venue lists at most 200
   * sales, so 200 means at least 200.
   */
  int salesInSevenDays(Product product, Size size);
}
