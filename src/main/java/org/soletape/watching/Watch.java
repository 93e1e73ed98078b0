package org.soletape.watching;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;

/**
 * Something somebody watches.
 *
 * @param size empty when the product is watched whatever the size
 * @param since when they began to
 * @param told what each venue that had told anything said then
 */
public record Watch(
    ProductFacts product, Optional<Size> size, Instant since, Map<Provider, Told> told) {
  /** What its prices are found by: a size's id, or a product's. */
  UUID key() {
    return size.map(Size::id).orElse(product.id());
  }

  /** Whether a venue has it, as far as we know. */
  boolean isOfferedBy(Provider venue) {
    return size.map(one -> one.isListedBy(venue)).orElse(product.venueIds().containsKey(venue));
  }
}
