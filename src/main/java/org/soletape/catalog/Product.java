package org.soletape.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A product as polling needs it: what the venues call it, and its sizes.
 *
 * @param sku the style code as the catalogue prints it
 * @param model the model's name; "(Women's)", "(GS)" and the like in it tell the size scale
 * @param venueIds what each venue it is mapped at knows the product by
 * @param sizes in order of their ordinals
 */
public record Product(
    UUID id, String sku, Optional<String> model, Map<Provider, String> venueIds, List<Size> sizes) {
  /** From this popularity score on a product is polled every slot, below it once a day. */
  public static final int HOT_SCORE = 50;

  public Product {
    venueIds = Map.copyOf(venueIds);
    sizes = List.copyOf(sizes);
  }

  /** The id this venue knows the product by; empty when it is not mapped there. */
  public Optional<String> venueId(Provider provider) {
    return Optional.ofNullable(venueIds.get(provider));
  }

  /** The sizes this venue lists, by what it prices them by. */
  public Map<String, Size> sizesAt(Provider provider) {
    Map<String, Size> listed = new HashMap<>();
    sizes.forEach(size -> size.venueId(provider).ifPresent(id -> listed.putIfAbsent(id, size)));
    return listed;
  }
}
