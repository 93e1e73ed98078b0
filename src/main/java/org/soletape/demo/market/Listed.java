package org.soletape.demo.market;

import java.util.Map;

/** What a venue lists. */
public interface Listed {
  /** The venue's own id of it. */
  String id();

  /**
   * Its sizes by what the venue prices them by, where prices are known of any instant; none of what
   * is only recorded.
   */
  default Map<String, PricedSize> pricedSizes() {
    return Map.of();
  }
}
