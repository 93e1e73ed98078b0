package org.soletape.catalog;

import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.SizeKey.Scale;

/**
 * Alias prints bare numbers: a number becomes a size only when its scale is proven, by Alias itself
 * or by what StockX prints.
 */
final class AliasSizes implements SizeRule {
  /** The numbers stand on {@link Scale#NONE} until they are placed. */
  @Override
  public Optional<SizeKey> read(ListedSize size) {
    return SizeKey.parse(size.venueSizeId()).filter(key -> key.scale() == Scale.NONE);
  }

  @Override
  public ListedSize listed(String venueSizeId, String key) {
    return new ListedSize(venueSizeId, venueSizeId);
  }

  @Override
  public Function<SizeKey, SizePlacement> placing(ProductListings listings) {
    VenueSizes onStockx = listings.sizes(Provider.STOCKX);
    AliasScale scale =
        new AliasScale(
            AliasAudience.of(listings.at(Provider.STOCKX), onStockx, listings.at(Provider.ALIAS)),
            onStockx,
            listings.sizes(Provider.ALIAS),
            KidsRun.namedIn(listings.names()));
    return bare -> scale.place(bare.number());
  }
}
