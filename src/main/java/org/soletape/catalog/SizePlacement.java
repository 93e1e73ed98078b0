package org.soletape.catalog;

/** Which size of ours a venue's size is; nowhere when that is in doubt. */
sealed interface SizePlacement {

  record At(SizeKey key) implements SizePlacement {}

  /** Not placed, with one sentence why. */
  record Nowhere(String reason) implements SizePlacement {}
}
