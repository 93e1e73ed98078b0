package org.soletape.demo.market;

import java.util.List;
import java.util.Optional;

/** Everything a simulated Alias lists. */
public interface AliasMarket {
  /** Every hit of the search, best first; joined codes ("A/B") find nothing, as at the venue. */
  List<AliasItem> search(String query);

  Optional<AliasItem> item(String catalogId);
}
