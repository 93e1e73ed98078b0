package org.soletape.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which sizes a product has, and what both venues call them. A StockX size carries its scale and is
 * a row as printed. Alias prints bare numbers: a number becomes a size only when its scale is
 * proven, and stays unmapped otherwise, since a wrong match prices the wrong shoe.
 *
 * @param matched in shop order (child, youth, adult); no StockX variant and no Alias number twice
 * @param unmapped what the venues list besides, each with the reason
 */
public record SizeMatching(List<MatchedSize> matched, List<UnmappedSize> unmapped) {
  public SizeMatching {
    matched = List.copyOf(matched);
    unmapped = List.copyOf(unmapped);
  }

  /**
   * Matches the sizes of one product.
   *
   * @param stockx the product there, with its sizes; empty when it is not mapped
   * @param alias the product there, with its sizes; empty when it is not mapped
   * @param model the catalogue's words for the product, which may say "(GS)", "(PS)" or "(TD)"; may
   *     be blank
   */
  public static SizeMatching of(Optional<Listing> stockx, Optional<Listing> alias, String model) {
    VenueSizes onStockx = VenueSizes.onStockx(stockx);
    VenueSizes onAlias = VenueSizes.onAlias(alias);
    AliasScale scale =
        new AliasScale(
            AliasAudience.of(stockx, onStockx, alias),
            onStockx,
            onAlias,
            KidsRun.namedIn(names(stockx, alias, model)));
    List<UnmappedSize> unmapped = new ArrayList<>(onStockx.unmapped());
    unmapped.addAll(onAlias.unmapped());
    SortedMap<SizeKey, BigDecimal> numbers = new TreeMap<>();
    onAlias
        .byKey()
        .forEach(
            (bare, size) -> {
              switch (scale.place(bare.number())) {
                case AliasPlacement.At at -> numbers.put(at.key(), bare.number());
                case AliasPlacement.Nowhere nowhere ->
                    unmapped.add(
                        new UnmappedSize(
                            Provider.ALIAS, size.venueSizeId(), size.label(), nowhere.reason()));
              }
            });
    return new SizeMatching(join(onStockx.byKey(), numbers), unmapped);
  }

  private static List<String> names(
      Optional<Listing> stockx, Optional<Listing> alias, String model) {
    return Stream.concat(
            Stream.of(model),
            Stream.of(stockx, alias).flatMap(Optional::stream).map(Listing::title))
        .toList();
  }

  private static List<MatchedSize> join(
      SortedMap<SizeKey, ListedSize> variants, SortedMap<SizeKey, BigDecimal> numbers) {
    SortedSet<SizeKey> keys = new TreeSet<>(variants.keySet());
    keys.addAll(numbers.keySet());
    return keys.stream()
        .map(
            key ->
                new MatchedSize(
                    key,
                    Optional.ofNullable(variants.get(key)).map(ListedSize::venueSizeId),
                    Optional.ofNullable(numbers.get(key))))
        .toList();
  }
}
