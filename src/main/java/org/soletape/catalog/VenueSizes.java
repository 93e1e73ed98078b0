package org.soletape.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sizes of one venue's listing, read: which can be told apart, and which cannot.
 *
 * @param byKey the sizes that are listed once
 * @param printed every size that can be read, also those listed more than once
 * @param unmapped what cannot be read, or is listed more than once
 */
record VenueSizes(
    SortedMap<SizeKey, ListedSize> byKey, SortedSet<SizeKey> printed, List<UnmappedSize> unmapped) {
  /** None when the product is not mapped there. */
  static VenueSizes of(Optional<Listing> listing, SizeRule rule) {
    VenueSizes read = new VenueSizes(new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
    listing.ifPresent(known -> read.readSizes(known, rule));
    return read;
  }

  /** The sizes with this number on any scale. */
  List<SizeKey> printedAs(BigDecimal number) {
    return printed.stream().filter(key -> key.number().compareTo(number) == 0).toList();
  }

  /** Whether some size is listed more than once, so that its number has two meanings. */
  boolean hasRepetitions() {
    return byKey.size() < printed.size();
  }

  private void readSizes(Listing listing, SizeRule rule) {
    List<SizeKey> keys =
        listing.sizes().stream().map(rule::read).flatMap(Optional::stream).toList();
    List<String> ids = listing.sizes().stream().map(ListedSize::venueSizeId).toList();
    printed.addAll(keys);
    for (ListedSize size : listing.sizes()) {
      Optional<SizeKey> key = rule.read(size);
      if (key.isEmpty()) {
        leave(listing, size, "'%s' is not a US shoe size.".formatted(size.label()));
      } else if (Collections.frequency(keys, key.get()) > 1) {
        leave(listing, size, "Size %s is listed more than once.".formatted(size.label()));
      } else if (Collections.frequency(ids, size.venueSizeId()) > 1) {
        leave(listing, size, "Another size has the same id, %s.".formatted(size.venueSizeId()));
      } else {
        byKey.put(key.get(), size);
      }
    }
  }

  private void leave(Listing listing, ListedSize size, String reason) {
    unmapped.add(UnmappedSize.of(listing.provider(), size, reason));
  }
}
