package org.soletape.portfolio;

import java.util.Map;
import java.util.Optional;

/**
 * What the owner of a pair states about it: a line of a form, a file or a JSON body. Whatever is
 * not stated is empty.
 *
 * @param sku the style code as typed
 * @param size as typed; "10.5" for a US size
 * @param sale empty for a pair still owned
 * @param location where its owner keeps it
 */
public record Pair(
    Optional<String> sku,
    Optional<String> size,
    Purchase purchase,
    Optional<String> condition,
    Optional<String> notes,
    ItemStatus status,
    Optional<Sale> sale,
    Optional<String> location) {
  static final Pair UNSTATED = new StoredPair(Map.of()).pair();

  /** The cost basis, as {@link Purchase#cost}. */
  public Figure cost(Conversion conversion) {
    return purchase.cost(conversion);
  }
}
