package org.soletape.portfolio;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of somebody's inventory.
 *
 * @param id text, because a table adopted from elsewhere may have keys of another type
 * @param version changes with every change of the row, whoever made it
 * @param pair what the owner states
 * @param productId the tracked product; empty when the style code is not tracked
 * @param sizeId the product's size; empty when it has no such size
 */
public record Item(
    String id,
    String version,
    Pair pair,
    Optional<UUID> productId,
    Optional<UUID> sizeId,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt) {
  /** The same row, if it said this. */
  Item stating(Pair other) {
    return new Item(id, version, other, productId, sizeId, createdAt, updatedAt);
  }
}
