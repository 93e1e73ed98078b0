package org.soletape.alert;

import java.util.Optional;
import java.util.UUID;

/**
 * What a rule is about.
 *
 * @param pairId a pair its owner has, by the id of the inventory
 * @param productId a product as a whole
 * @param sizeId one size of a product
 */
public record Subject(Optional<String> pairId, Optional<UUID> productId, Optional<UUID> sizeId) {
  /**
   * Checks that it is one thing.
   *
   * @throws IllegalArgumentException when it is none, or several
   */
  public Subject {
    long things = pairId.stream().count() + productId.stream().count() + sizeId.stream().count();
    if (things != 1) {
      throw new IllegalArgumentException("a rule is about one thing");
    }
  }

  public static Subject pair(String id) {
    return new Subject(Optional.of(id), Optional.empty(), Optional.empty());
  }

  public static Subject product(UUID id) {
    return new Subject(Optional.empty(), Optional.of(id), Optional.empty());
  }

  public static Subject size(UUID id) {
    return new Subject(Optional.empty(), Optional.empty(), Optional.of(id));
  }
}
