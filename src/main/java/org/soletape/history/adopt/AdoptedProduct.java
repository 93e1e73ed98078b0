package org.soletape.history.adopt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.SizeKey;

/**
 * A product that keeps its id.
 *
 * @param aliasId what its sizes agree on
 * @param sizes in shop order
 */
record AdoptedProduct(UUID id, String sku, Optional<String> aliasId, List<AdoptedSize> sizes) {
  AdoptedProduct {
    sizes = List.copyOf(sizes);
  }

  Optional<AdoptedSize> size(SizeKey key) {
    return sizes.stream().filter(size -> size.key().equals(key)).findFirst();
  }
}
