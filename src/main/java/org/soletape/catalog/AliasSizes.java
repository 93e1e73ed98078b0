package org.soletape.catalog;

import java.util.List;
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
  public Function<SizeKey, Proven<SizeKey>> placing(ProductListings listings) {
    VenueSizes onStockx = listings.sizes(Provider.STOCKX);
    Proven<Audience> audience =
        AliasAudience.of(listings.at(Provider.STOCKX), onStockx, listings.at(Provider.ALIAS));
    return switch (audience) {
      case Proven.Doubtful<Audience> doubtful -> bare -> new Proven.Doubtful<>(doubtful.reason());
      case Proven.Known<Audience> known ->
          switch (known.value()) {
            case MEN_OR_UNISEX -> bare -> adult(new SizeKey(bare.number(), Scale.NONE), onStockx);
            case WOMEN -> bare -> adult(new SizeKey(bare.number(), Scale.WOMEN), onStockx);
            case KIDS -> bare -> kids(onStockx, listings).place(bare.number());
          };
    };
  }

  private static Proven<SizeKey> adult(SizeKey key, VenueSizes onStockx) {
    List<SizeKey> printed = onStockx.printedAs(key.number());
    return printed.isEmpty() || printed.contains(key)
        ? new Proven.Known<>(key)
        : new Proven.Doubtful<>(
            "Alias means %s, but StockX prints this number only as %s."
                .formatted(key, printed.get(0)));
  }

  private static AliasKidsNumbers kids(VenueSizes onStockx, ProductListings listings) {
    KidsRun run = KidsRun.namedIn(listings.names());
    return new AliasKidsNumbers(onStockx, listings.sizes(Provider.ALIAS), run);
  }
}
