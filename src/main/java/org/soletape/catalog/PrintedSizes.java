package org.soletape.catalog;

import java.util.Optional;
import java.util.function.Function;

/** Sizes whose labels carry their scale ("10.5W", "5Y"): each is what is printed. */
final class PrintedSizes implements SizeRule {
  @Override
  public Optional<SizeKey> read(ListedSize size) {
    return SizeKey.parse(size.label());
  }

  @Override
  public ListedSize listed(String venueSizeId, String key) {
    return new ListedSize(venueSizeId, key);
  }

  @Override
  public Function<SizeKey, Proven<SizeKey>> placing(ProductListings listings) {
    return Proven.Known::new;
  }
}
