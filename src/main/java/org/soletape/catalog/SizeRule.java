package org.soletape.catalog;

import java.util.Optional;
import java.util.function.Function;

/** How one venue names sizes. Which venue has which rule stands in {@link Provider}. */
interface SizeRule {

  /** A size as its label or id says it; empty when that is no US shoe size. */
  Optional<SizeKey> read(ListedSize size);

  /** A size that was listed and is ours under this key, as the venue lists it. */
  ListedSize listed(String venueSizeId, String key);

  /**
   * What tells of each size that was read, and that stands once in the venue's list, which of ours
   * it is.
   */
  Function<SizeKey, Proven<SizeKey>> placing(ProductListings listings);
}
