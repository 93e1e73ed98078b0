package org.soletape.catalog;

/** Which size an Alias number is; nowhere when its scale is in doubt. */
sealed interface AliasPlacement {

  record At(SizeKey key) implements AliasPlacement {}

  /** Not placed, with one sentence why. */
  record Nowhere(String reason) implements AliasPlacement {}
}
