package org.soletape.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which sizes a product has, and what the venues call them, each by its own {@link SizeRule}. What
 * is not proven stays unmapped, since a wrong match prices the wrong shoe.
 *
 * @param matched in shop order (child, youth, adult); no venue's id of a size twice
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
   * @param listings the product with its sizes at each venue it is mapped at
   * @param model the catalogue's words for the product, which may say "(GS)", "(PS)" or "(TD)"; may
   *     be blank
   */
  public static SizeMatching of(List<Listing> listings, String model) {
    ProductListings product = new ProductListings(listings, model);
    SortedMap<SizeKey, Map<Provider, String>> matched = new TreeMap<>();
    List<UnmappedSize> unmapped = new ArrayList<>();
    for (Provider venue : product.venues()) {
      unmapped.addAll(product.sizes(venue).unmapped());
      Function<SizeKey, Proven<SizeKey>> placing = venue.sizeRule().placing(product);
      product
          .sizes(venue)
          .byKey()
          .forEach(
              (read, size) -> {
                switch (placing.apply(read)) {
                  case Proven.Known<SizeKey> at ->
                      matched
                          .computeIfAbsent(at.value(), key -> new EnumMap<>(Provider.class))
                          .put(venue, size.venueSizeId());
                  case Proven.Doubtful<SizeKey> nowhere ->
                      unmapped.add(UnmappedSize.of(venue, size, nowhere.reason()));
                }
              });
    }
    return new SizeMatching(
        matched.entrySet().stream()
            .map(size -> new MatchedSize(size.getKey(), size.getValue()))
            .toList(),
        unmapped);
  }
}
